package workbook

import (
	"fmt"

	"bloc/pkg/diag"
)

// say returns a text of the book, filled as by fmt.Sprintf.
func say(lang, key string, args ...any) string {
	return fmt.Sprintf(texts[key].In(lang), args...)
}

var texts = map[string]diag.Text{
	"summary":          {Vi: "Tổng hợp", En: "Summary"},
	"by-member":        {Vi: "Theo Ban Quản lý", En: "By board"},
	"sources":          {Vi: "Nguồn số liệu", En: "Sources"},
	"coverage":         {Vi: "Mức độ đầy đủ", En: "Completeness"},
	"review":           {Vi: "Nội dung cần rà soát", En: "To be reviewed"},
	"by-member-title":  {Vi: "KẾT QUẢ THEO BAN QUẢN LÝ, %s", En: "RESULTS BY BOARD, %s"},
	"stt":              {Vi: "STT", En: "No."},
	"board":            {Vi: "Ban Quản lý", En: "Board"},
	"total":            {Vi: "Tổng cộng", En: "Total"},
	"made-by":          {Vi: "Người lập biểu", En: "Prepared by"},
	"chair":            {Vi: "Khối trưởng", En: "Chair of the bloc"},
	"date-line":        {Vi: "…………, ngày …… tháng …… năm ………", En: "…………, date ………………"},
	"sign":             {Vi: "(Ký, ghi rõ họ tên)", En: "(Signature and name)"},
	"sign-and-seal":    {Vi: "(Ký tên, đóng dấu)", En: "(Signature and seal)"},
	"others":           {Vi: "Các chỉ tiêu khác", En: "Other indicators"},
	"of-role-plan":     {Vi: ": kế hoạch %s", En: ": plan %s"},
	"of-role-previous": {Vi: ": thực hiện %s theo báo cáo kỳ này", En: ": %s as these reports state it"},
	"remark":           {Vi: "Ghi chú", En: "Remarks"},
	"estimated":        {Vi: "ước thực hiện", En: "estimate"},
	"summed":           {Vi: "cộng từ nhiều ô", En: "sum of several cells"},
	"partial":          {Vi: "có phần để trống", En: "a part is blank"},
	"converted":        {Vi: "tỷ giá %s đồng/%s", En: "at %s VND per %s"},
	"indicator":        {Vi: "Chỉ tiêu", En: "Indicator"},
	"period":           {Vi: "Kỳ", En: "Period"},
	"role":             {Vi: "Loại số liệu", En: "Role"},
	"value":            {Vi: "Giá trị", En: "Value"},
	"unit":             {Vi: "Đơn vị tính", En: "Unit"},
	"raw":              {Vi: "Ghi trong báo cáo", En: "As written"},
	"raw-unit":         {Vi: "Đơn vị ghi", En: "Unit as written"},
	"file":             {Vi: "Tệp", En: "File"},
	"document":         {Vi: "Số văn bản", En: "Document"},
	"date":             {Vi: "Ngày văn bản", En: "Date"},
	"sheet":            {Vi: "Trang tính", En: "Sheet"},
	"cell":             {Vi: "Ô", En: "Cell"},
	"severity":         {Vi: "Mức độ", En: "Severity"},
	"message":          {Vi: "Nội dung", En: "Finding"},
	"hint":             {Vi: "Việc cần làm", En: "What to do"},
	"code":             {Vi: "Mã", En: "Code"},
	"nothing":          {Vi: "Không có nội dung cần rà soát.", En: "Nothing to review."},
	"compare":          {Vi: "So sánh", En: "Comparison"},
	"contributions":    {Vi: "Đóng góp", En: "Contributions"},
	"change":           {Vi: "Tăng/giảm", En: "Change"},
	"index":            {Vi: "So với %s (%%)", En: "As %% of %s"},
	"growth":           {Vi: "Tăng/giảm (%%)", En: "Growth (%%)"},
	"like":             {Vi: "Cùng phạm vi: %s", En: "Like for like: %s"},
	"like-growth":      {Vi: "Cùng phạm vi: tăng/giảm (%%)", En: "Like for like: growth (%%)"},
	"contribution":     {Vi: "Đóng góp (điểm %%)", En: "Contribution (points)"},
	"trend":            {Vi: "Diễn biến", En: "Series"},
	"charts":           {Vi: "Biểu đồ", En: "Charts"},
	"growth-in":        {Vi: "Tăng/giảm %s (%%)", En: "Growth %s (%%)"},
	"average":          {Vi: "Tăng bình quân năm (%%)", En: "Average yearly growth (%%)"},
	"role-actual":      {Vi: "thực hiện", En: "actual"},
	"role-estimate":    {Vi: "ước thực hiện", En: "estimate"},
	"role-plan":        {Vi: "kế hoạch", En: "plan"},
	"role-previous":    {Vi: "năm trước", En: "previous"},
}
