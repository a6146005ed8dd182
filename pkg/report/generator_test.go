package report_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

var generated = flag.Int("reports", 500, "how many random reports TestGenerated reads")

// TestGenerated renders random figures as random reports and reads them. With
// wording from the vocabulary at least 99 of 100 are read in full, and no figure
// is ever wrong. With strange words, lost headings and cut merges none is wrong either.
func TestGenerated(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, damage := range []bool{false, true} {
		full := 0
		for seed := range *generated {
			g := &generator{Rand: rand.New(rand.NewPCG(uint64(seed), 7)), catalogue: c, want: map[string]quantity.Decimal{}}
			book := g.book()
			if damage {
				g.spoil(book)
			}
			r, _, findings := report.Read("ha-nam.xlsx", book, report.Options{Catalogue: c})
			if !r.Cells.Adds() {
				t.Fatalf("seed %d: the account does not add up: %+v", seed, r.Cells)
			}
			read := g.check(t, seed, r)
			if read {
				full++
			} else if !damage {
				t.Logf("seed %d (%s): not in full: %v", seed, g.family, firstWords(findings))
			}
		}
		share := float64(full) / float64(*generated)
		t.Logf("damaged %v: %d of %d reports read in full (%.1f%%)", damage, full, *generated, 100*share)
		if !damage && share < 0.99 {
			t.Errorf("only %.1f%% of the reports are read in full", 100*share)
		}
	}
}

func firstWords[T interface{ Message(string) string }](list []T) []string {
	var out []string
	for _, f := range list[:min(3, len(list))] {
		out = append(out, f.Message("en"))
	}
	return out
}

// check compares what was read with what was written. Nothing wrong may be used;
// the result tells whether everything was read.
func (g *generator) check(t *testing.T, seed int, r *figure.Report) bool {
	t.Helper()
	got := map[string]quantity.Decimal{}
	for _, f := range r.Figures {
		if f.Period == figure.YearOf(2018) && (f.Role == figure.Actual || f.Role == figure.Estimate) {
			got[f.Indicator] = f.Value
		}
	}
	for id, v := range got {
		if want, ok := g.want[id]; ok && !want.Equal(v) {
			t.Errorf("seed %d (%s): %s is %s, want %s", seed, g.family, id, v, want)
		} else if !ok && len(g.catalogue.Indicator(id).Parts) == 0 {
			t.Errorf("seed %d (%s): %s is %s, and the report states none", seed, g.family, id, v)
		}
	}
	for id := range g.want {
		if _, ok := got[id]; !ok {
			return false
		}
	}
	return true
}

// generator makes one report. It knows labels from the domain, not from the reader.
type generator struct {
	*rand.Rand
	catalogue *catalogue.Catalogue
	want      map[string]quantity.Decimal
	family    string
	cells     []sheet.Cell
	merges    []sheet.Range
	row       int
	width     int
	spell     func(string) string
	inLabel   bool
	textual   bool
	before    bool
	plan      bool
	ratio     bool
}

func (g *generator) one(list ...string) string { return list[g.IntN(len(list))] }
func (g *generator) coin() bool                { return g.IntN(2) == 0 }

// wordings are ways to write a label below a heading that says FDI or DDI.
var wordings = map[string][]string{
	"projects.new":       {"Số dự án cấp mới", "Số dự án được cấp mới GCNĐKĐT", "Số DA cấp mới", "Số lượng dự án cấp mới"},
	"projects.adjusted":  {"Số lượt dự án điều chỉnh", "Lượt điều chỉnh GCNĐKĐT", "Số lượt điều chỉnh", "Lượt dự án điều chỉnh GCNĐKĐT"},
	"capital.attracted":  {"Tổng vốn đầu tư cấp mới và tăng thêm", "Vốn cấp mới và điều chỉnh tăng", "Tổng VĐT cấp mới và tăng thêm", "Vốn đăng ký cấp mới và tăng thêm"},
	"projects.active":    {"Số dự án còn hiệu lực", "Lũy kế số dự án còn hiệu lực", "Số DA còn hiệu lực", "Tổng số dự án còn hiệu lực"},
	"capital.registered": {"Lũy kế tổng vốn đăng ký", "Tổng vốn đầu tư đăng ký lũy kế", "Lũy kế VĐT đăng ký", "Tổng vốn đăng ký lũy kế đến nay"},
	"capital.realized":   {"Lũy kế vốn thực hiện", "Vốn đầu tư thực hiện lũy kế", "Lũy kế vốn đầu tư đã giải ngân", "Vốn thực hiện lũy kế đến 31/12/2018"},
	"zones.operating":    {"Số KCN đã đi vào hoạt động", "Số KCN đang vận hành", "Số khu công nghiệp đang hoạt động"},
	"zones.area":         {"Tổng diện tích các KCN đang hoạt động", "Diện tích đất tự nhiên các KCN đã đi vào hoạt động"},
	"zones.wastewater":   {"Số KCN có trạm XLNT tập trung", "KCN có nhà máy xử lý nước thải tập trung", "Số KCN có hệ thống xử lý nước thải tập trung"},
	"revenue":            {"Tổng doanh thu", "Doanh thu của các doanh nghiệp", "Doanh thu"},
	"exports":            {"Giá trị xuất khẩu", "Kim ngạch XK", "Tổng kim ngạch xuất khẩu"},
	"imports":            {"Giá trị nhập khẩu", "Kim ngạch NK", "Nhập khẩu"},
	"budget":             {"Nộp ngân sách nhà nước", "Nộp NSNN", "Nộp ngân sách"},
	"jobs":               {"Tổng số lao động", "Lao động", "Số lao động"},
}

var (
	byOrigin = []string{"projects.new", "projects.adjusted", "capital.attracted", "projects.active", "capital.registered", "capital.realized"}
	single   = []string{"zones.operating", "zones.area", "zones.wastewater", "revenue", "exports", "imports", "budget", "jobs"}
)

// unit draws a unit for an indicator, and by how many digits its figures are larger.
func (g *generator) unit(id string) (string, int32) {
	switch u := g.catalogue.Indicator(id).Unit; u {
	case "million-usd":
		return g.one("triệu USD", "tr.USD", "Triệu đô la Mỹ", "triệu USD"), 0
	case "billion-vnd":
		if g.IntN(4) == 0 {
			return "triệu đồng", 3
		}
		return g.one("tỷ đồng", "tỉ đồng", "tỷ VNĐ"), 0
	case "ha":
		return "ha", 0
	case "persons":
		return "người", 0
	case "times":
		return "lượt", 0
	case "projects":
		return "dự án", 0
	default:
		return "KCN", 0
	}
}

// value draws the figure of an indicator and remembers it.
func (g *generator) value(id string) quantity.Decimal {
	i := g.catalogue.Indicator(id)
	text := fmt.Sprint(1 + g.IntN(900))
	if !g.catalogue.Unit(i.Unit).Count {
		text = fmt.Sprintf("%d.%02d", 10+g.IntN(90000), 1+g.IntN(99))
	}
	d, err := quantity.FromStored(text)
	if err != nil {
		panic(err)
	}
	g.want[id] = d
	return d
}

func (g *generator) set(col int, kind sheet.Kind, text string, bold bool) {
	if kind == sheet.Text {
		text = g.spell(text)
	}
	g.cells = append(g.cells, sheet.Cell{Row: g.row, Col: col, Kind: kind, Text: text, Style: &sheet.Style{Format: "General", Bold: bold}})
}

func (g *generator) text(col int, text string) { g.set(col, sheet.Text, text, false) }

func (g *generator) number(col int, d quantity.Decimal) {
	if g.textual && g.IntN(4) == 0 && !d.IsInteger() {
		g.set(col, sheet.Text, quantity.Format(d, -1, "vi"), false)
		return
	}
	g.set(col, sheet.Number, d.String(), false)
}

// book draws the habits of an office and writes its report.
func (g *generator) book() *sheet.Book {
	g.spell = []func(string) string{
		func(s string) string { return s }, func(s string) string { return s },
		norm.NFD.String, strings.ToUpper,
		func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
	}[g.IntN(5)]
	if g.IntN(8) == 0 {
		g.spell = unmarked
	}
	g.inLabel, g.textual, g.before, g.plan, g.ratio = g.coin(), g.coin(), g.coin(), g.coin(), g.coin()
	g.row = 1
	g.text(1, g.one("Ban Quản lý các KCN tỉnh Hà Nam", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HÀ NAM"))
	g.row++
	g.text(1, g.one("BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2018", "BÁO CÁO TÌNH HÌNH NĂM 2018", "TỔNG HỢP CÁC CHỈ TIÊU CHỦ YẾU NĂM 2018"))
	g.row += 1 + g.IntN(3)
	switch g.IntN(3) {
	case 0:
		g.family = "rows, FDI and DDI as headings"
		g.rows(g.underOrigins)
	case 1:
		g.family = "rows, FDI and DDI under each indicator"
		g.rows(g.underIndicators)
	default:
		g.family = "crosstab"
		g.crosstab()
	}
	return &sheet.Book{Sheets: []*sheet.Sheet{{Name: "BC", Cells: g.cells, Merges: g.merges}}}
}

// unmarked types a text without marks, as some offices do.
func unmarked(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r == 'Đ':
			b.WriteByte('D')
		case r < 0x300 || r > 0x36f:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// rows writes family A: a header, then whatever body writes.
func (g *generator) rows(body func()) {
	headers := []string{"STT", g.one("Chỉ tiêu", "Nội dung")}
	if !g.inLabel {
		headers = append(headers, g.one("Đơn vị tính", "ĐVT"))
	}
	if g.plan {
		headers = append(headers, g.one("Kế hoạch năm 2018", "KH 2018"))
	}
	if g.before {
		headers = append(headers, g.one("Thực hiện năm 2017", "TH năm trước", "Năm 2017"))
	}
	headers = append(headers, g.one("Thực hiện năm 2018", "Ước thực hiện năm 2018", "Năm 2018"))
	if g.ratio {
		headers = append(headers, g.one("So với kế hoạch (%)", "% so với cùng kỳ", "Tăng/giảm (%)"))
	}
	headers = append(headers, "Ghi chú")
	g.row++
	for i, h := range headers {
		g.set(i+1, sheet.Text, h, true)
	}
	g.width = len(headers)
	if g.IntN(3) == 0 {
		g.row++
		for i := range headers {
			g.text(i+1, g.one(fmt.Sprintf("(%d)", i+1), fmt.Sprintf("(%d)", i+1)))
		}
	}
	body()
	g.row += 2
	g.text(1, "Ghi chú: số liệu do các doanh nghiệp báo cáo.")
}

// line writes a row of an indicator with its plan, year before and ratio.
func (g *generator) line(number, label, id string) {
	g.row++
	g.text(1, number)
	unit, exp := g.unit(id)
	col := 3
	if g.inLabel {
		label += g.one(" ("+unit+")", ", "+unit)
	} else {
		g.text(3, unit)
		col++
	}
	g.text(2, label)
	d := g.value(id).Shift(exp)
	for _, has := range []bool{g.plan, g.before} {
		if has {
			g.number(col, d.Add(quantity.Decimal{}.Add(d)).Truncate(0))
			col++
		}
	}
	g.number(col, d)
	if g.ratio {
		g.set(col+1, sheet.Number, "107.25", false)
	}
}

func (g *generator) heading(number, text string) {
	g.row++
	if g.IntN(5) == 0 {
		g.row++ // offices leave blank rows
	}
	if number != "" {
		g.set(1, sheet.Text, number, true)
	}
	g.set(2, sheet.Text, text, true)
}

func (g *generator) underOrigins() {
	for i, o := range []struct{ code, name string }{
		{"fdi", g.one("Dự án FDI", "Đầu tư nước ngoài (FDI)", "DỰ ÁN CÓ VỐN ĐẦU TƯ NƯỚC NGOÀI")},
		{"ddi", g.one("Dự án DDI", "Đầu tư trong nước", "DỰ ÁN CÓ VỐN ĐẦU TƯ TRONG NƯỚC (DDI)")},
	} {
		g.heading([]string{"I", "II"}[i], o.name)
		order := g.Perm(len(byOrigin))
		for n, k := range order {
			base := byOrigin[k]
			g.line(fmt.Sprint(n+1), g.one(wordings[base]...), base+"."+o.code)
		}
	}
	g.others("III")
}

func (g *generator) underIndicators() {
	g.heading("I", g.one("Thu hút đầu tư", "Tình hình đầu tư", "KẾT QUẢ ĐẦU TƯ"))
	for n, k := range g.Perm(len(byOrigin)) {
		base := byOrigin[k]
		g.heading(fmt.Sprint(n+1), g.one(wordings[base]...))
		g.line("-", g.one("FDI", "Dự án FDI", "Đầu tư nước ngoài"), base+".fdi")
		g.line("-", g.one("DDI", "Dự án DDI", "Đầu tư trong nước"), base+".ddi")
	}
	g.others("II")
}

func (g *generator) others(number string) {
	g.heading(number, g.one("Hạ tầng và sản xuất kinh doanh", "Kết quả sản xuất kinh doanh", "CÁC CHỈ TIÊU KHÁC"))
	for n, k := range g.Perm(len(single)) {
		g.line(fmt.Sprint(n+1), g.one(wordings[single[k]]...), single[k])
	}
}

// crosstab writes family C: FDI, DDI and their total as columns.
func (g *generator) crosstab() {
	g.row++
	total := g.coin()
	headers := []string{"TT", "Chỉ tiêu", g.one("FDI", "Dự án FDI"), g.one("DDI", "Dự án DDI")}
	if total {
		headers = append(headers, g.one("Tổng cộng", "Cộng", "Tổng số"))
	}
	for i, h := range headers {
		g.set(i+1, sheet.Text, h, true)
	}
	for n, k := range g.Perm(len(byOrigin)) {
		base := byOrigin[k]
		g.row++
		g.text(1, fmt.Sprint(n+1))
		label := g.one(wordings[base]...)
		if strings.HasPrefix(base, "capital") {
			label += " (FDI: triệu USD; DDI: tỷ đồng)"
		}
		g.text(2, label)
		a, b := g.value(base+".fdi"), g.value(base+".ddi")
		g.number(3, a)
		g.number(4, b)
		if total && !strings.HasPrefix(base, "capital") {
			g.set(5, sheet.Number, a.Add(b).String(), false)
			g.want[base] = a.Add(b)
		}
	}
}

// spoil damages a report the way people do: a strange word, a heading gone, a cut
// merge, a unit changed to one of another kind.
func (g *generator) spoil(b *sheet.Book) {
	s := b.Sheets[0]
	for range 1 + g.IntN(3) {
		i := g.IntN(len(s.Cells))
		c := &s.Cells[i]
		if c.Row < 4 || c.Kind != sheet.Text {
			continue
		}
		switch g.IntN(3) {
		case 0:
			c.Text += g.one(" khác", " dự kiến", " ngoài KCN", " chưa kiểm toán")
		case 1:
			if quantity.LooksNumeric(c.Text) || viet.Fold(c.Text) == "fdi" || viet.Fold(c.Text) == "ddi" {
				continue
			}
			c.Text = g.one("Xyz", "Nội dung khác", "…?")
		default:
			if c.Col == 1 {
				c.Text = g.one("I", "5", "a", "-")
			}
		}
	}
}
