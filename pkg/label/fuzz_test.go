package label_test

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// FuzzLabel reads an arbitrary text as a label, a unit and a line. The reader never panics
// and answers the same when asked again, and a label that is not understood has a reason.
func FuzzLabel(f *testing.F) {
	c := load(f)
	for _, text := range []string{"Vốn FDI (tỷ đồng)", "Lũy kế đến 31/12", "6 tháng cuối năm", "®Çu t\u00ad", "Cộng (I+II)", "KCN A", "Số: 1/BC"} {
		f.Add(text, "", false)
	}
	f.Add("Vèn", ".VnTime", true)
	f.Fuzz(func(t *testing.T, text, font string, columns bool) {
		on := label.Rows
		if columns {
			on = label.Columns
		}
		r := label.New(c, new(label.Memory))
		m := r.Read(label.Text{Raw: text, Font: font}, on)
		if again := r.Read(label.Text{Raw: text, Font: font}, on); again != m {
			t.Errorf("%q is read twice", text)
		}
		if !m.Understood() && m.Unknown == "" && m.Clash == "" {
			t.Errorf("%q is not understood for no reason", text)
		}
		p := label.NewPath(c, on, []*label.Meaning{m, m})
		x := label.Cross(c, &p, &p, new(catalogue.Facets))
		r.Indicator(&x, r.Unit(text))
		lines := r.Lines([]string{text})
		lines.Document()
		r.Sender([]label.HeadLine{{Line: lines[0]}}, c.Members)
		lines[0].LastDay(figure.YearOf(2018))
		r.FileName(text).Period()
	})
}
