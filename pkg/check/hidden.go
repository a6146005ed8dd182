package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Where figures are hidden.
var (
	somewhere = diag.Text{Vi: "hàng, cột hoặc trang tính ẩn", En: "in a hidden row, column or sheet"}
	buried    = diag.Text{
		Vi: "trang tính ẩn sâu (very hidden, không có trong mục Bỏ ẩn của Excel; mở bằng Alt+F11, đổi Visible)",
		En: "on a very hidden sheet (Excel's Unhide does not list it; press Alt+F11 and change its Visible)",
	}
)

// hidden reports figures of the period in hidden rows and columns.
func hidden(c *checker) {
	c.each(func(m *member, _ *catalogue.Indicator, now *figure.Figure) {
		if !now.Hidden {
			return
		}
		where := somewhere
		if now.Buried {
			where = buried
		}
		c.findings.Add(c.about(diag.FigureHidden, m, now).With("where", where))
	})
}
