/** Plan of phường Lê Thanh Nghị, Hải Phòng, for its work with children in 2026. Source: 002_755c41f97814a995.txt, a draft without a number. */
import { leThanhNghiFollowUp } from './follow-ups.ts'
import type { Plan } from './plan.ts'
import { planEvent } from './plan-event.ts'
import { target } from './target.ts'

const years = { from: 2026, to: 2026 }
const unitReportSentence =
  'Các phòng, đơn vị, Trạm Y tế, Tổ dân phố, Trường học thực hiện đầy đủ, kịp thời chế độ thông tin, báo cáo công tác trẻ em 6 tháng về Phòng Văn hóa - Xã hội trước ngày 10/05/2026 và báo cáo kết quả năm trước ngày 10/11/2026.(Có Phụ lục báo cáo gửi kèm).'
const wardReportSentence =
  'Phòng Văn hóa - Xã hội tổng hợp, báo cáo kết quả triển khai thực hiện đầy đủ, kịp thời chế độ thông tin, báo cáo công tác trẻ em 6 tháng về Sở Y tế trước ngày 15/05/2026 và báo cáo kết quả năm trước ngày 15/11/2026.(Có Phụ lục báo cáo gửi kèm)'

/** Phường Lê Thanh Nghị, 2026. */
export const leThanhNghi2026: Plan = {
  id: 'le-thanh-nghi-2026',
  place: { provinceCode: '31', communeCode: '10532', name: 'Phường Lê Thanh Nghị' },
  years,
  targetYear: 2026,
  title: 'Thực hiện công tác trẻ em năm 2026',
  sourceDocument: 'Kế hoạch số 52/KH-SYT ngày 13/02/2026 của Sở Y tế',
  sourceText: '002_755c41f97814a995.txt',
  groupUnit: 'tổ dân phố',
  lead: 'Phòng Văn hóa - Xã hội',
  collaboratorTitle: 'cộng tác viên làm công tác trẻ em',
  targets: [
    target({
      id: 'LTN-01',
      indicator: 'special_circumstances_supported',
      op: '>=',
      value: 95,
      wording: 'Chỉ tiêu 1: Phấn đấu tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp đạt 95% trở lên;',
      note: 'All children under 16, not only under 5.',
    }),
    target({
      id: 'LTN-02',
      indicator: 'fully_immunised_u1',
      op: '>=',
      value: 95,
      wording: 'Chỉ tiêu 2: Phấn đấu 95% trở lên trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin.',
    }),
    target({
      id: 'LTN-03',
      indicator: 'infant_mortality',
      op: '<=',
      value: 3.5,
      wording: 'Chỉ tiêu 3: Giảm tỷ suất tử vong trẻ em dưới 1 tuổi trên 1.000 trẻ đẻ sống xuống mức 3,5.',
      note: '"xuống mức" read as <=.',
    }),
    target({
      id: 'LTN-04',
      indicator: 'under5_mortality',
      op: '<=',
      value: 5,
      wording: 'Chỉ tiêu 4: Giảm tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống xuống mức 5.',
      note: '"xuống mức" read as <=.',
    }),
    target({
      id: 'LTN-05',
      indicator: 'underweight_u5',
      op: '<',
      value: 7,
      wording: 'Chỉ tiêu 5: Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể nhẹ cân (cân nặng/tuổi) xuống dưới 7%.',
    }),
    target({
      id: 'LTN-06',
      indicator: 'stunting_u5',
      op: '<',
      value: 15,
      wording: 'Chỉ tiêu 6: Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi (chiều cao/tuổi) xuống dưới 15%.',
    }),
  ],
  deadlines: [
    {
      what: 'six-month',
      label: 'Báo cáo 6 tháng của các đơn vị',
      beforeDay: '05-10',
      years,
      who: 'Các phòng, đơn vị, Trạm Y tế, Tổ dân phố, Trường học',
      to: 'Phòng Văn hóa - Xã hội',
      wording: unitReportSentence,
      note: 'The Phụ lục is not in the seed.',
    },
    {
      what: 'year',
      label: 'Báo cáo năm của các đơn vị',
      beforeDay: '11-10',
      years,
      who: 'Các phòng, đơn vị, Trạm Y tế, Tổ dân phố, Trường học',
      to: 'Phòng Văn hóa - Xã hội',
      wording: unitReportSentence,
    },
    {
      what: 'six-month',
      label: 'Báo cáo 6 tháng của phường',
      beforeDay: '05-15',
      years,
      who: 'Phòng Văn hóa - Xã hội',
      to: 'Sở Y tế',
      wording: wardReportSentence,
    },
    {
      what: 'year',
      label: 'Báo cáo năm của phường',
      beforeDay: '11-15',
      years,
      who: 'Phòng Văn hóa - Xã hội',
      to: 'Sở Y tế',
      wording: wardReportSentence,
    },
    {
      what: 'six-month-and-year',
      label: 'Báo cáo 6 tháng và năm của Trạm',
      beforeDay: null,
      years,
      who: 'Trạm Y tế phường',
      to: 'Phòng Văn hóa - Xã hội',
      wording: 'Thực hiện nghiêm túc chế độ báo cáo kết quả triển khai thực hiện công tác trẻ em định kỳ 6 tháng, năm gửi về phòng Văn hóa – xã hội phường để tổng hợp theo quy định (theo Đề cương và Phụ lục kèm theo).',
    },
    {
      what: 'review-monthly',
      label: 'Rà soát trẻ em hằng tháng, quý',
      beforeDay: null,
      years,
      who: 'Phòng Văn hóa - Xã hội và các Tổ dân phố',
      to: null,
      wording: 'Hằng tháng, quý thường xuyên kiểm tra, rà soát, thống kê trẻ em có hoàn cảnh đặc biệt, hoàn cảnh khó khăn hoặc trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt',
      note: 'Recurring task.',
    },
  ],
  events: [
    planEvent('micronutrient_day_r1', 'ngày Vi chất dinh dưỡng phòng chống khô mắt (30/6 và 01/12 hàng năm)'),
    planEvent('micronutrient_day_r2', 'ngày Vi chất dinh dưỡng phòng chống khô mắt (30/6 và 01/12 hàng năm)'),
    planEvent('breastfeeding_week', 'Tuần lễ Nuôi con bằng sữa mẹ từ 1- 7/8'),
    planEvent('child_action_month', 'Tháng hành động vì trẻ em từ 1-30/6'),
    planEvent('prematurity_day', 'Ngày Thế giới vì trẻ sinh non 17/11'),
    planEvent('mid_autumn', 'Tổ chức Tết Trung thu năm 2026'),
    planEvent('tet', 'Tết Nguyên đán'),
    planEvent('war_invalids_day', 'Ngày Thương binh Liệt sĩ 27/7'),
    planEvent('national_day', 'Ngày Quốc khánh 2/9'),
    planEvent('children_forum', 'Diễn đàn trẻ em theo chủ đề và hướng dẫn của Bộ Y tế'),
  ],
  followUp: leThanhNghiFollowUp,
  duties: [
    {
      code: 'develop_network',
      role: 'collaborator',
      who: 'Cộng tác viên',
      wording: 'phát triển mạng lưới cộng tác viên làm công tác trẻ em tại cơ sở.',
      appUse: 'No list of CTV duties in this plan.',
    },
    {
      code: 'communication_topics',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Thực hiện các hoạt động chuyên môn về chăm sóc, bảo vệ sức khỏe trẻ em theo chức năng, nhiệm vụ được giao; tăng cường công tác truyền thông, giáo dục sức khỏe cho trẻ em và gia đình về dinh dưỡng, tiêm chủng, phòng, chống dịch bệnh',
      appUse: 'Same topics as 001.',
    },
    {
      code: 'training_with_health_centre',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Phối hợp với Trung tâm Y tế Hải Dương tổ chức tập huấn cho cán bộ Trạm y tế',
      appUse: 'Names "chăm sóc trẻ sơ sinh 6 tuần đầu sau đẻ" (scan breaks the words over a page).',
    },
    {
      code: 'intersector_nutrition',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Tăng cường công tác phối hợp liên ngành giữa các phòng, ban, ngành và các cơ quan liên quan trong triển khai thực hiện các giải pháp nhằm cải thiện tình trạng dinh dưỡng trẻ em.',
    },
    {
      code: 'report',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Thực hiện nghiêm túc chế độ báo cáo kết quả triển khai thực hiện công tác trẻ em định kỳ 6 tháng, năm gửi về phòng Văn hóa – xã hội phường để tổng hợp theo quy định (theo Đề cương và Phụ lục kèm theo).',
    },
    {
      code: 'watch_children',
      role: 'group',
      who: 'Tổ dân phố',
      wording: 'Theo dõi sát tình hình trẻ em trong cộng đồng.',
    },
    {
      code: 'report_cases',
      role: 'group',
      who: 'Tổ dân phố',
      wording: 'Báo cáo kịp thời trường hợp trẻ cần hỗ trợ.',
      appUse: 'A "needs support" referral to UBND, time-stamped.',
    },
    {
      code: 'activities_for_children',
      role: 'group',
      who: 'Tổ dân phố',
      wording: 'Phối hợp tổ chức hoạt động cho thiếu nhi tại địa bàn.',
    },
    {
      code: 'communicate_injury',
      role: 'group',
      who: 'Tổ dân phố',
      wording: 'Tích cực tuyên truyền, vận động người dân trong Tổ dân phố tăng cường bảo vệ, chăm sóc sức khỏe trẻ em, phòng chống tai nạn thương tích, đuối nước.',
    },
    {
      code: 'monthly_quarterly_review',
      role: 'group',
      who: 'Tổ dân phố',
      wording: 'Hằng tháng, quý thường xuyên kiểm tra, rà soát, thống kê trẻ em có hoàn cảnh đặc biệt, hoàn cảnh khó khăn hoặc trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt; trẻ em khuyết tật, theo quy định để có biện pháp hỗ trợ, can thiệp kịp thời.',
      appUse: 'Monthly and quarterly list with "no change" as a valid answer.',
    },
  ],
  aims: [
    {
      use: 'record',
      wording: 'thông báo, tố giác nguy cơ, hành vi xâm hại trẻ em',
      needsConfirmation: false,
      appUse: 'Abuse report path: 111, police, UBND; restricted record.',
    },
    {
      use: 'record',
      wording: 'tổ chức rà soát, kiểm tra, cảnh báo và khắc phục các điểm, khu vực có nguy cơ gây mất an toàn cho trẻ em trên địa bàn phường để có biện pháp chủ động phòng ngừa như: làm rào chắn, lắp biển cấm, biển cảnh báo, biển chỉ dẫn..., đặc biệt là đuối nước trẻ em;',
      needsConfirmation: false,
      appUse: 'Community hazard points (not only in homes) with status fixed / open.',
    },
  ],
  hotlines: [
    { number: '111', wording: 'Tổng đài điện thoại quốc gia bảo vệ trẻ em (số 111)' },
    { number: '18006605', wording: 'Tổng đài tư vấn chính sách trợ giúp xã hội và bảo vệ, chăm sóc, giáo dục trẻ em 18006605' },
  ],
  confirmedBy: null,
}
