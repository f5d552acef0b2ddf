import type { Category } from '../domain/catalogue.ts';
import type { CategoryCode } from '../domain/field.ts';

/** Phần việc of a category, as KH II.3 lists it. */
export interface WorkItem {
  /** 'ND1.2': category and place in its list. */
  readonly code: string;
  /** Ours, at most 45 characters: fits a narrow column. */
  readonly label: string;
  /** The printed sentence without its closing mark, with printing errors mended: for help and generated text. */
  readonly text: string;
}

/** Nội dung: one of the seven contents of KH II.3. Its number is printed twice in the plan, hence the code. */
export interface WorkCategory extends Category {
  readonly code: Exclude<CategoryCode, 'ND0'>;
  /** '3.1': unique only within part II, since part III has its own 3.1 and 3.2. */
  readonly printedNumber: string;
  readonly items: readonly WorkItem[];
}

const item = (code: string, label: string, text: string): WorkItem => ({ code, label, text });

/** The 7 contents and 26 work items of KH II.3, in printed order. */
export const workCategories: readonly WorkCategory[] = [
  {
    code: 'ND1',
    printedNumber: '3.1',
    name: 'Vệ sinh môi trường, cảnh quan nông thôn',
    shortName: 'Vệ sinh môi trường, cảnh quan',
    items: [
      item(
        'ND1.1',
        'Quét dọn đường làng, ngõ xóm, nhà văn hóa',
        'Quét dọn đường làng, ngõ xóm, khu vực nhà văn hóa xóm',
      ),
      item(
        'ND1.2',
        'Khơi thông cống rãnh, mương, ao tù',
        'Khơi thông cống rãnh, mương thoát nước, ao tù đọng nước',
      ),
      item(
        'ND1.3',
        'Thu gom, phân loại, xử lý rác tại hộ',
        'Tổ chức thu gom, phân loại và xử lý rác thải sinh hoạt tại hộ gia đình',
      ),
      item('ND1.4', 'Trồng hoa, cây xanh, hàng rào xanh', 'Trồng hoa, cây xanh, hàng rào xanh'),
      item('ND1.5', 'Chăm sóc đường hoa, cây xanh đã có', 'Chăm sóc các tuyến đường hoa, cây xanh đã có'),
    ],
  },
  {
    code: 'ND2',
    printedNumber: '3.2',
    name: 'Cải tạo, nâng cấp hạ tầng nông thôn',
    shortName: 'Hạ tầng nông thôn',
    items: [
      item(
        'ND2.1',
        'Sửa chữa, san lấp đường hư hỏng',
        'Sửa chữa, san lấp các tuyến đường xuống cấp, hư hỏng',
      ),
      item(
        'ND2.2',
        'Đắp lề đường, phát quang hành lang',
        'Đắp lề đường, phát quang hành lang giao thông nông thôn',
      ),
      item(
        'ND2.3',
        'Vận động hiến đất, vật liệu, ngày công',
        'Vận động nhân dân hiến đất, vật liệu, đóng góp ngày công làm đường, kênh mương nội đồng',
      ),
      item(
        'ND2.4',
        'Dọn, sửa nhà văn hóa, công trình công cộng',
        'Dọn dẹp, sửa chữa nhà văn hóa, sân chơi, các công trình công cộng',
      ),
    ],
  },
  {
    code: 'ND3',
    printedNumber: '3.3',
    name: 'Cải tạo vườn tạp, xây dựng mô hình “Nhà sạch - vườn đẹp”',
    shortName: 'Vườn tạp, Nhà sạch - vườn đẹp',
    items: [
      item(
        'ND3.1',
        'Cải tạo vườn tạp, sắp xếp khuôn viên hộ',
        'Rà soát, hướng dẫn người dân cải tạo vườn tạp, sắp xếp lại khuôn viên hộ gia đình',
      ),
      item(
        'ND3.2',
        'Giúp hộ bố trí không gian sinh hoạt',
        'Hướng dẫn, hỗ trợ các hộ gia đình bố trí không gian sinh hoạt hợp lý',
      ),
      item(
        'ND3.3',
        'Phân loại rác tại nhà, công trình vệ sinh',
        'Hướng dẫn người dân phân loại rác tại gia đình, xây dựng công trình vệ sinh hợp lý',
      ),
      item(
        'ND3.4',
        'Chỉnh trang tường rào, cổng ngõ, nhà cửa',
        'Vận động nhân dân chỉnh trang tường rào, cổng ngõ, sắp xếp đồ đạc trong nhà ngăn nắp, bảo đảm vệ sinh, an toàn, thẩm mỹ',
      ),
    ],
  },
  {
    code: 'ND4',
    printedNumber: '3.4',
    name: 'Tổ chức các hoạt động hỗ trợ chính sách, an sinh xã hội',
    shortName: 'Chính sách, an sinh xã hội',
    items: [
      item(
        'ND4.1',
        'Tuyên truyền chính sách, vay vốn ưu đãi',
        'Tuyên truyền, phổ biến chính sách pháp luật đến người dân: Các chế độ, chính sách hỗ trợ người có công, hộ nghèo, cận nghèo, bảo trợ xã hội, người cao tuổi, người khuyết tật, người dân tộc thiểu số...; chương trình vay vốn ưu đãi từ Ngân hàng Chính sách xã hội; hướng dẫn thủ tục vay vốn sản xuất, nhà ở, học sinh - sinh viên...',
      ),
      item(
        'ND4.2',
        'Giúp hộ nghèo, hộ khó khăn; tặng quà',
        'Ra quân giúp đỡ hộ nghèo, hộ có hoàn cảnh khó khăn: Vận động đoàn viên, hội viên và nhân dân đóng góp ngày công, vật liệu sửa chữa nhà ở cho hộ nghèo, hộ gia đình chính sách (nếu có điều kiện); Tổ chức tặng quà, nhu yếu phẩm, dụng cụ học tập, đồ dùng sinh hoạt cho học sinh có hoàn cảnh khó khăn',
      ),
      item(
        'ND4.3',
        'Tư vấn, tiếp nhận kiến nghị của dân',
        // Printed "giải quyết đề báo cáo".
        'Tổ chức tư vấn, tiếp nhận, trường hợp đề xuất, kiến nghị cần giải quyết để báo cáo cấp có thẩm quyền, bảo đảm quyền lợi chính đáng cho người dân',
      ),
      item(
        'ND4.4',
        'Phòng chống bạo lực, ma túy; ký cam kết',
        'Lồng ghép tuyên truyền các chuyên đề về phòng, chống bạo lực gia đình, xâm hại trẻ em, phòng chống ma túy; Phát động ký cam kết giữ gìn an ninh trật tự, xây dựng xóm an toàn, không có người vi phạm pháp luật',
      ),
    ],
  },
  {
    code: 'ND5',
    printedNumber: '3.5',
    name: 'Thực hiện các hoạt động chuyển đổi số',
    shortName: 'Chuyển đổi số',
    items: [
      item(
        'ND5.1',
        'Tổ lưu động giúp dân dùng dịch vụ công',
        'Thành lập tổ công tác chuyển đổi số lưu động tại các nhà văn hóa xóm để tư vấn, hỗ trợ người dân cài đặt các ứng dụng số, truy cập dịch vụ công trực tuyến, thực hiện các thủ tục hành chính như đăng ký khai sinh, khai tử, cấp lại giấy tờ, xác nhận cư trú...',
      ),
      item(
        'ND5.2',
        'Tuyên truyền về chuyển đổi số',
        'Tuyên truyền về tầm quan trọng của chuyển đổi số trong sản xuất, tiêu thụ nông sản, thanh toán điện tử, tiếp cận thông tin chính sách, hóa đơn điện tử, thanh toán không dùng tiền mặt khi giao dịch',
      ),
      item(
        'ND5.3',
        '“Cầm tay chỉ việc” cho người dân',
        'Phát huy vai trò của đoàn viên thanh niên, công chức trẻ, tổ công nghệ số cộng đồng trong việc “cầm tay chỉ việc” cho người dân, đặc biệt là người cao tuổi',
      ),
    ],
  },
  {
    code: 'ND6',
    printedNumber: '3.6',
    name: 'Tuyên truyền, vận động và phát huy vai trò chủ thể của người dân',
    shortName: 'Tuyên truyền, vận động',
    items: [
      item(
        'ND6.1',
        'Tuyên truyền về nông thôn mới',
        'Tuyên truyền sâu rộng về nội dung, mục tiêu và ý nghĩa của chương trình xây dựng nông thôn mới, vai trò chủ thể của người dân',
      ),
      item(
        'ND6.2',
        'Lồng ghép sinh hoạt, họp dân, loa đài',
        'Lồng ghép tuyên truyền trong các buổi sinh hoạt chi bộ, chi hội, các buổi họp dân và trên hệ thống truyền thanh xã',
      ),
      item(
        'ND6.3',
        'Biểu dương điển hình',
        'Biểu dương các tập thể, hộ gia đình, cá nhân điển hình, có nhiều đóng góp trong các đợt ra quân để nhân rộng mô hình',
      ),
    ],
  },
  {
    code: 'ND7',
    printedNumber: '3.7',
    name: 'Huy động nguồn lực xã hội hóa phục vụ xây dựng Nông thôn mới',
    shortName: 'Huy động nguồn lực xã hội hóa',
    items: [
      item(
        'ND7.1',
        'Vận động ủng hộ tiền, vật tư, ngày công',
        'Vận động các doanh nghiệp, hợp tác xã, tổ chức, cá nhân ủng hộ kinh phí, vật tư, máy móc hoặc ngày công lao động để hỗ trợ các phần việc cụ thể',
      ),
      item(
        'ND7.2',
        'Xã hội hóa làm đường, trồng cây, đèn',
        'Xã hội hóa trong việc làm đường, trồng cây, lắp đèn chiếu sáng, xây dựng công trình cộng đồng... đảm bảo đúng nguyên tắc “Nhà nước và nhân dân cùng làm”',
      ),
      item(
        'ND7.3',
        'Xóm lập phương án huy động',
        'Giao nhiệm vụ cho các xóm chủ động xây dựng kế hoạch, phương án huy động phù hợp với điều kiện thực tế trên địa bàn',
      ),
    ],
  },
];
