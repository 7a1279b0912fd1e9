/** Words of a password at the station: made new and typed twice, shown, and set by a link. */
export const password = {
  label: 'Mật khẩu',
  hint: 'Từ 12 ký tự. Ghép ba, bốn từ dễ nhớ là chắc.',
  again: 'Ghi lại mật khẩu',
  show: 'Hiện mật khẩu',
  hide: 'Ẩn mật khẩu',
  faults: {
    short: 'Mật khẩu cần ít nhất 12 ký tự. Ghép thêm một từ.',
    guessed: 'Mật khẩu này dễ bị đoán. Ghép ba, bốn từ khác nhau.',
    long: 'Mật khẩu quá dài. Nhiều nhất 200 ký tự.',
    differs: 'Hai mật khẩu khác nhau. Ghi lại cho giống.',
  },
  strength: {
    short: (missing: number) => `Còn thiếu ${missing} ký tự.`,
    guessed: 'Dễ bị đoán.',
    enough: 'Đủ dài.',
    good: 'Chắc.',
    strong: 'Rất chắc.',
  },
  byLink: {
    title: 'Đặt mật khẩu',
    whose: (name: string, login: string) => `${name}, tên đăng nhập ${login}`,
    after: 'Đặt xong thì vào thẳng trang trạm. Máy khác đang dùng tài khoản này phải đăng nhập lại.',
    submit: 'Đặt mật khẩu và đăng nhập',
    missing: 'Thiếu mã trong đường dẫn. Mở lại cả liên kết đã nhận.',
    over: 'Liên kết này đã dùng, quá 24 giờ hoặc có liên kết mới hơn. Nhờ người gửi cấp liên kết khác.',
    toSignIn: 'Đăng nhập',
  },
} as const
