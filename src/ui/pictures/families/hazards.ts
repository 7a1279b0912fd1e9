// The things to look at in a home, each in its safe state (clinical.md section 10).
import type { Family } from '../family.ts';
import { WaterContainerCovered, PondFenced, ToddlerGate, AlwaysWatchedWater } from '../hazards/drowning.tsx';
import { SmallObjectsAway, FoodCutSmall, HoneyNoneU1 } from '../hazards/choking.tsx';
import { SleepOnBack, NoPlasticBags, NoCoalHeating } from '../hazards/suffocation.tsx';
import { KitchenBarrier, HotLiquidHigh, SocketsCovered } from '../hazards/burns.tsx';
import { MedicineLocked, ChemicalsLabelled } from '../hazards/poisoning.tsx';
import { StairsGuarded, BedGuard } from '../hazards/falls.tsx';
import { GateClosed, HelmetSeat, NoPlayRoad } from '../hazards/traffic.tsx';
import { DogTied, SharpAway } from '../hazards/animals-sharp.tsx';

export const drawings: Family<'hazards'> = {
  water_container_covered: WaterContainerCovered,
  pond_fenced: PondFenced,
  toddler_gate: ToddlerGate,
  always_watched_water: AlwaysWatchedWater,
  small_objects_away: SmallObjectsAway,
  food_cut_small: FoodCutSmall,
  honey_none_u1: HoneyNoneU1,
  sleep_on_back: SleepOnBack,
  no_plastic_bags: NoPlasticBags,
  no_coal_heating: NoCoalHeating,
  kitchen_barrier: KitchenBarrier,
  hot_liquid_high: HotLiquidHigh,
  sockets_covered: SocketsCovered,
  medicine_locked: MedicineLocked,
  chemicals_labelled: ChemicalsLabelled,
  stairs_guarded: StairsGuarded,
  bed_guard: BedGuard,
  gate_closed: GateClosed,
  helmet_seat: HelmetSeat,
  no_play_road: NoPlayRoad,
  dog_tied: DogTied,
  sharp_away: SharpAway,
};
