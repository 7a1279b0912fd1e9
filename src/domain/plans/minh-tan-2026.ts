/** Plan of xã Minh Tân, Ninh Bình, for the care, schooling and protection of children in 2026. Source: 003_dd93da2de614ea7b.txt, a draft without a number. */
import { minhTanFollowUp } from './follow-ups.ts'
import type { Plan } from './plan.ts'
import { planEvent } from './plan-event.ts'
import { target } from './target.ts'

const years = { from: 2026, to: 2026 }
const reportSentence =
  'Thực hiện chế độ báo cáo định kỳ: Báo cáo 6 tháng trước ngày 20/5/2026; Báo cáo năm trước ngày 15/11/2026.'

/** Xã Minh Tân, 2026. */
export const minhTan2026: Plan = {
  id: 'minh-tan-2026',
  place: { provinceCode: '37', communeCode: '13750', name: 'Xã Minh Tân' },
  years,
  targetYear: 2026,
  title: 'Thực hiện công tác chăm sóc, giáo dục và bảo vệ trẻ em trên địa bàn xã Minh Tân năm 2026',
  sourceDocument: 'Kế hoạch số 75/KH-UBND ngày 18/9/2025 của UBND tỉnh Ninh Bình; Kế hoạch số 29/KH-SYT ngày 05/3/2026',
  sourceText: '003_dd93da2de614ea7b.txt',
  groupUnit: 'thôn',
  lead: 'Phòng Văn hoá - Xã hội',
  collaboratorTitle: 'cộng tác viên dân số',
  targets: [
    target({
      id: 'MT-01',
      indicator: 'injury_rate_children',
      op: 'down',
      value: null,
      wording: 'Giảm tỷ suất trẻ em bị tai nạn thương tích .',
      misprint: true,
      correctionNote: 'Bản kế hoạch bỏ trống con số. Trạm điền số, hoặc so với năm trước.',
      note: 'NO VALUE: the sentence ends with a blank before the full stop. Only the direction is given: compare with the year before; ask the station for the number.',
    }),
    target({
      id: 'MT-02',
      indicator: 'special_circumstances_supported',
      op: '>=',
      value: 95,
      wording: 'Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, trợ giúp bằng các hình thức khác nhau đạt từ 95% trở lên.',
    }),
  ],
  deadlines: [
    {
      what: 'six-month',
      label: 'Báo cáo 6 tháng',
      beforeDay: '05-20',
      years,
      who: null,
      to: 'Sở Y tế tỉnh',
      wording: reportSentence,
    },
    {
      what: 'year',
      label: 'Báo cáo năm',
      beforeDay: '11-15',
      years,
      who: null,
      to: 'Sở Y tế tỉnh',
      wording: reportSentence,
    },
    {
      what: 'six-month-and-year',
      label: 'Báo cáo 6 tháng và năm',
      beforeDay: null,
      years,
      who: 'Phòng Văn hóa - Xã hội',
      to: 'Sở Y tế',
      wording: 'Tổng hợp, xây dựng và báo cáo định kỳ, đột xuất kết quả thực hiện công tác trẻ em 6 tháng, năm gửi Sở Y tế tổng hợp theo quy định (theo Đề cương và Phụ lục kèm theo).',
      note: 'The last paragraph also names Chi cục Dân số và trẻ em.',
    },
    {
      what: 'review-monthly',
      label: 'Rà soát trẻ em hằng tháng, quý',
      beforeDay: null,
      years,
      who: 'Phòng Văn hóa - Xã hội',
      to: null,
      wording: 'Hằng tháng, quý thường xuyên kiểm tra, rà soát, thống kê trẻ em có hoàn cảnh đặc biệt, hoàn cảnh khó khăn hoặc trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt;',
      note: 'Here it is the office, not the thôn.',
    },
    {
      what: 'child-data',
      label: 'Cập nhật hệ thống thông tin trẻ em',
      beforeDay: null,
      years,
      who: 'Cơ sở',
      to: 'Hệ thống thông tin trẻ em',
      wording: 'Duy trì, đôn đốc việc thu thập, cập nhật, chỉnh sửa và kiểm tra, phúc tra dữ liệu trẻ em trên hệ thống thông tin trẻ em tại cơ sở tại các xã/phường theo nội dung Quyết định số 3955/QĐ-BYT ngày 24/12/2025 của Bộ Y tế về việc quy định danh mục thông tin cơ bản của Hệ thống quản lý thông tin trẻ em tại cơ sở; Quyết định số 3978/QĐ-BYT ngày 26/12/2025',
    },
  ],
  events: [
    planEvent('micronutrient_day_r1', 'ngày Vi chất dinh dưỡng phòng chống khô mắt (30/6 và 01/12 hàng năm)'),
    planEvent('micronutrient_day_r2', 'ngày Vi chất dinh dưỡng phòng chống khô mắt (30/6 và 01/12 hàng năm)'),
    planEvent('breastfeeding_week', 'Tuần lễ Nuôi con bằng sữa mẹ từ 1- 7/8'),
    planEvent('child_action_month', 'Tháng hành động vì trẻ em từ 1-30/6'),
    planEvent('prematurity_day', 'Ngày Thế giới vì trẻ sinh non 17/11'),
    planEvent('childrens_day', 'ngày Quốc tế thiếu nhi (01/6)'),
    planEvent('mid_autumn', 'Tết Trung thu'),
    planEvent('tet', 'Tết Nguyên đán'),
    planEvent('school_opening_day', 'ngày toàn dân đưa trẻ đến trường'),
    planEvent('children_forum', 'Diễn đàn trẻ em'),
    planEvent('vitamin_weighing_campaign', 'Tổ chức chiến dịch bổ sung Vitamin và hoạt động cân, đo trẻ dưới 5 tuổi'),
  ],
  followUp: minhTanFollowUp,
  duties: [
    {
      code: 'training',
      role: 'collaborator',
      who: 'Cộng tác viên',
      wording: 'đội ngũ cộng tác viên dân số và các đối tượng liên quan',
      appUse: 'Trained by Phòng VH-XH; no list of duties.',
    },
    {
      code: 'communication_topics',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Thực hiện các hoạt động chuyên môn về chăm sóc, bảo vệ sức khỏe trẻ em theo chức năng, nhiệm vụ được giao; tăng cường công tác truyền thông, giáo dục sức khỏe cho trẻ em và gia đình về dinh dưỡng, tiêm chủng, phòng, chống dịch bệnh',
      appUse: 'Same topics as 001.',
    },
    {
      code: 'training_with_hospital',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Phối hợp với Bệnh viện đa khoa khu vực tổ chức tập huấn cho cán bộ Trạm y tế về cách tổ chức các chương trình chăm sóc sức khỏe cho bà mẹ mang thai',
      appUse: 'Names 6 weeks after birth too.',
    },
    {
      code: 'intersector_nutrition',
      role: 'station',
      who: 'Trạm Y tế',
      wording: 'Tăng cường công tác phối hợp liên ngành giữa các phòng, ban, ngành và các cơ quan liên quan trong triển khai thực hiện các giải pháp nhằm cải thiện tình trạng dinh dưỡng trẻ em.',
    },
    {
      code: 'emergency_injury_abuse',
      role: 'facility',
      who: 'Cơ sở y tế',
      wording: 'Các cơ sở y tế thực hiện việc tiếp nhận, cấp cứu, điều trị kịp thời đối với trẻ em bị tai nạn thương tích, xâm hại;',
      appUse: 'Referral with reason injury / abuse.',
    },
    {
      code: 'epi_at_station',
      role: 'everyone',
      who: 'Chung',
      wording: 'duy trì hoạt động tiêm chủng mở rộng tại các điểm trạm Y tế trên địa bàn xã;',
      appUse: 'A commune may have several station points.',
    },
    {
      code: 'health_insurance_card',
      role: 'everyone',
      who: 'Chung',
      wording: 'cấp thẻ bảo hiểm y tế khám, chữa bệnh cho trẻ em.',
      appUse: 'Field: has BHYT card.',
    },
    {
      code: 'watch_report_organise',
      role: 'group',
      who: 'Thôn',
      wording: 'Theo dõi sát tình hình trẻ em trong cộng đồng; Báo cáo kịp thời trường hợp trẻ cần hỗ trợ; Phối hợp tổ chức hoạt động cho thiếu nhi tại địa bàn mình quản lý.',
      appUse: 'Group unit is "thôn" (not "tổ dân phố").',
    },
    {
      code: 'communicate_injury',
      role: 'group',
      who: 'Thôn',
      wording: 'Tích cực tuyên truyền, vận động người dân trong thôn tăng cường bảo vệ, chăm sóc sức khỏe trẻ em, phòng chống tai nạn thương tích, đuối nước.',
    },
  ],
  aims: [
    {
      use: 'indicator',
      wording: 'duy trì tỷ lệ bà mẹ và trẻ sơ sinh được chăm sóc sau sinh, giảm tỷ lệ tử vong mẹ và tỷ lệ tử vong ở trẻ em.',
      indicators: [
        { code: 'home_care_week1', direction: 'keep' },
        { code: 'maternal_mortality_ratio', direction: 'down' },
        { code: 'neonatal_mortality', direction: 'down' },
        { code: 'infant_mortality', direction: 'down' },
        { code: 'under5_mortality', direction: 'down' },
      ],
      needsConfirmation: false,
      appUse: 'home_care_week1 and deaths: shown without target, direction keep / down.',
    },
    {
      use: 'indicator',
      wording: 'nâng cao tỷ lệ tiêm chủng đầy đủ cho trẻ em',
      indicators: [
        { code: 'fully_immunised_u1', direction: 'up' },
      ],
      needsConfirmation: false,
      appUse: 'fully_immunised_u1: direction up, no value.',
    },
    {
      use: 'record',
      wording: 'hỗ trợ, giúp đỡ trẻ em khuyết tật, dị tật, trẻ em bị mắc bệnh tim bẩm sinh thuộc các hộ gia đình nghèo, cận nghèo',
      needsConfirmation: false,
      appUse: 'Flags: disability, birth defect, congenital heart disease; support.',
    },
    {
      use: 'out-of-scope',
      wording: 'tổ chức các lớp dạy bơi',
      needsConfirmation: false,
      appUse: 'Out of scope.',
    },
  ],
  hotlines: [
    { number: '111', wording: 'Tổng đài điện thoại Quốc gia bảo vệ trẻ em (số 111)' },
  ],
  confirmedBy: null,
}
