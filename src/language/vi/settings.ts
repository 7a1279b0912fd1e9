/** Words of the settings. */
export const settings = {
  title: 'Cài đặt',
  textSize: 'Cỡ chữ',
  textSizes: { '1': 'Vừa', '2': 'To', '3': 'To hơn', '4': 'Rất to' },
  sample: 'Bé Nguyễn Gia Bảo, 7 ngày tuổi',
  theme: 'Màn hình',
  themes: { light: 'Sáng', sun: 'Ngoài nắng', dark: 'Nền tối' },
  vibrate: 'Rung khi bấm nhịp thở',
  vibrates: { yes: 'Có rung', no: 'Không rung' },
  quickCall: 'Số gọi nhanh',
  call: (name: string) => `Gọi ${name}`,
  noStationNumber: 'Trạm chưa ghi số điện thoại. Nhắn trạm ghi vào phần Thiết lập.',
  version: 'Phiên bản',
  saveFailed: 'Chưa lưu được. Bấm lại.',
}
