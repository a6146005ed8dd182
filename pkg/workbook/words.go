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
	"summary":         {Vi: "Tổng hợp", En: "Summary"},
	"by-member":       {Vi: "Theo Ban Quản lý", En: "By board"},
	"sources":         {Vi: "Nguồn số liệu", En: "Sources"},
	"review":          {Vi: "Nội dung cần rà soát", En: "To be reviewed"},
	"by-member-title": {Vi: "KẾT QUẢ THEO BAN QUẢN LÝ, %s", En: "RESULTS BY BOARD, %s"},
	"stt":             {Vi: "STT", En: "No."},
	"board":           {Vi: "Ban Quản lý", En: "Board"},
	"total":           {Vi: "Tổng cộng", En: "Total"},
	"made-by":         {Vi: "Người lập biểu", En: "Prepared by"},
	"head":            {Vi: "Khối trưởng", En: "Head of the bloc"},
	"indicator":       {Vi: "Chỉ tiêu", En: "Indicator"},
	"period":          {Vi: "Kỳ", En: "Period"},
	"role":            {Vi: "Loại số liệu", En: "Role"},
	"value":           {Vi: "Giá trị", En: "Value"},
	"unit":            {Vi: "Đơn vị tính", En: "Unit"},
	"raw":             {Vi: "Ghi trong báo cáo", En: "As written"},
	"raw-unit":        {Vi: "Đơn vị ghi", En: "Unit as written"},
	"file":            {Vi: "Tệp", En: "File"},
	"document":        {Vi: "Số văn bản", En: "Document"},
	"date":            {Vi: "Ngày văn bản", En: "Date"},
	"sheet":           {Vi: "Trang tính", En: "Sheet"},
	"cell":            {Vi: "Ô", En: "Cell"},
	"severity":        {Vi: "Mức độ", En: "Severity"},
	"message":         {Vi: "Nội dung", En: "Finding"},
	"hint":            {Vi: "Việc cần làm", En: "What to do"},
	"code":            {Vi: "Mã", En: "Code"},
	"nothing":         {Vi: "Không có nội dung cần rà soát.", En: "Nothing to review."},
	"role-actual":     {Vi: "thực hiện", En: "actual"},
	"role-estimate":   {Vi: "ước thực hiện", En: "estimate"},
	"role-plan":       {Vi: "kế hoạch", En: "plan"},
	"role-previous":   {Vi: "năm trước", En: "previous"},
}
