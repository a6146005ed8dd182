package page_test

import (
	"bytes"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"bloc/pkg/aggregate"
	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/page"
	"bloc/pkg/quantity"
	"bloc/pkg/rank"
	"bloc/pkg/standing"
	"bloc/pkg/testcase"
)

// hostile is what a report may hold.
const hostile = `<script>alert("1")</script><img src=x onerror='alert(2)'>&amp;`

func loaded(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// reports are those of a year in which the boards that are valid then state two indicators,
// but for one board. The figures are those of hostile sheets.
func reports(t *testing.T, c *catalogue.Catalogue, year int) []*figure.Report {
	t.Helper()
	p := figure.YearOf(year)
	var list []*figure.Report
	for i, m := range c.MembersOn(p.End()) {
		if i == 2 && year == 2018 {
			continue
		}
		r := &figure.Report{Path: "bao cao/" + m.ID + hostile + ".xlsx", Member: m.ID, Period: p, Document: hostile, Date: "2019-01-10"}
		add := func(id string, role figure.Role, of figure.Period, value int64, cells ...string) {
			f := figure.Figure{Key: figure.Key{Indicator: id, Period: of, Role: role}, Member: m.ID, Value: quantity.New(value, -2), Raw: hostile, Unit: c.UnitOf(id), Places: 2}
			for _, cell := range cells {
				f.Sources = append(f.Sources, figure.Source{File: r.Path, Sheet: hostile, Cell: cell})
			}
			r.Figures = append(r.Figures, f)
		}
		add("exports", figure.Actual, p, int64(10_000+1000*i+year), "D14")
		add("zones.area", figure.Actual, p, int64(20_000+1000*i+year), "D15", "D16")
		if i%2 == 0 {
			add("exports", figure.Plan, p, int64(11_000+1000*i), "C14")
			add("exports", figure.Previous, p.Previous(), int64(9000+1000*i), "E14")
		}
		list = append(list, r)
	}
	return list
}

func sum(t *testing.T, c *catalogue.Catalogue, year int) *aggregate.Result {
	t.Helper()
	return aggregate.Sum(c, figure.YearOf(year), reports(t, c, year))
}

// found are findings of that year: on a figure, and on a text.
func found(r *aggregate.Result) diag.List {
	doubt := diag.FigureHidden.At(diag.Place{File: "bao cao/ha-noi" + hostile + ".xlsx", Sheet: hostile, Cell: "D14:D15"})
	doubt.Member, doubt.Indicator, doubt.Found, doubt.Use = "ha-noi", "exports", hostile, diag.Used
	list := append(diag.List{doubt.With("where", diag.Same(hostile))}, r.Findings...)
	return list.Sorted()
}

// written are a page of each kind.
func written(t *testing.T, lang string) map[string][]byte {
	t.Helper()
	c := loaded(t)
	now, before, merged := sum(t, c, 2018), sum(t, c, 2017), sum(t, c, 2026)
	list := found(now)
	o := page.Options{Lang: lang, Program: "bloc v1", Open: 1, Asked: []answer.Filled{
		{Question: answer.Question{ID: "1", Code: "figure-hidden", Member: "ha-noi", Places: []diag.Place{list[0].Place}, Says: hostile, Asks: hostile, Use: diag.Used, Figures: 2, Indicators: []string{"exports", "zones.area"}, Choices: []answer.Choice{{Text: hostile}}}},
		{Question: answer.Question{ID: "2", Code: "figure-hidden", Asks: hostile}, Reply: answer.Reply{Choice: hostile}, Outcome: hostile},
	}}
	o.Boards = standing.Of(standing.Run{Result: now, Findings: list})
	compared := ok(t)(diff.Compare(before, now, diff.Options{}))
	o.Compared = compared
	series, err := diff.Trend([]*aggregate.Result{before, now, merged})
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := rank.Parse([]byte(`{missing: zero, criteria: [{name: A, measure: value, of: exports, weight: 10, from: 0, to: 200}, {name: B, measure: completion, of: exports, weight: 30, from: 0, to: 100}]}`), c)
	if err != nil {
		t.Fatal(err)
	}
	plain := page.Options{Lang: lang, Program: "bloc v1"}
	pages := map[string][]byte{}
	for name, write := range map[string]func(io.Writer) error{
		"totals":  func(w io.Writer) error { return page.Write(w, now, list, o) },
		"changes": func(w io.Writer) error { return page.WriteDiff(w, compared, list, plain) },
		"merger": func(w io.Writer) error {
			return page.WriteDiff(w, ok(t)(diff.Compare(before, merged, diff.Options{})), nil, plain)
		},
		"series": func(w io.Writer) error { return page.WriteTrend(w, series, list, plain) },
		"check": func(w io.Writer) error {
			return page.WriteCheck(w, check.Cover(c, now.Period, reports(t, c, 2018), list), o)
		},
		"ranking": func(w io.Writer) error { return page.WriteRank(w, rank.Of(now, criteria), list, plain) },
	} {
		var b, again bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(name, err)
		}
		if err := write(&again); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s: another run writes another page (%v)", name, err)
		}
		pages[name] = b.Bytes()
	}
	return pages
}

func ok(t *testing.T) func(*diff.Comparison, error) *diff.Comparison {
	return func(c *diff.Comparison, err error) *diff.Comparison {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
}

// TestMarkup holds of every kind of page what people need who read it in their own way: an
// order of headings, names of tables, rows and columns, links that lead somewhere; and that
// nothing of a report is markup, and nothing is run or loaded.
func TestMarkup(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		for name, text := range written(t, lang) {
			t.Run(name+" "+lang, func(t *testing.T) {
				root, err := html.Parse(bytes.NewReader(text))
				if err != nil {
					t.Fatal(err)
				}
				l := look{T: t, ids: map[string]int{}}
				l.node(root)
				if l.ids["main"] != 1 {
					t.Error("there is no main part")
				}
				for id, n := range l.ids {
					if n > 1 {
						t.Errorf("%d elements have the id %s", n, id)
					}
				}
				for _, to := range l.links {
					if l.ids[strings.TrimPrefix(to, "#")] == 0 {
						t.Errorf("a link leads to %q, which is nowhere", to)
					}
				}
				if bytes.Contains(text, []byte("{{")) || bytes.Contains(text, []byte("%!")) || bytes.Contains(text, []byte("ZgotmplZ")) {
					t.Error("a template or a form is left unfilled")
				}
				if lang == "en" && name != "ranking" && !bytes.Contains(text, []byte("INCOMPLETE")) {
					t.Error("it does not say that it is not final")
				}
			})
		}
	}
}

// look goes over a page.
type look struct {
	*testing.T
	ids     map[string]int
	links   []string
	heading int
}

func (l *look) node(n *html.Node) {
	if n.Type == html.ElementNode {
		l.element(n)
	}
	for child := range n.ChildNodes() {
		l.node(child)
	}
}

func (l *look) element(n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "id":
			l.ids[a.Val]++
		case a.Key == "href":
			l.links = append(l.links, a.Val)
		case strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style":
			l.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
		}
	}
	switch n.Data {
	case "script", "img", "iframe", "object", "link", "base":
		l.Errorf("there is a <%s>", n.Data)
	case "html":
		if attribute(n, "lang") == "" {
			l.Error("the page names no language")
		}
	case "h1", "h2", "h3":
		level, _ := strconv.Atoi(n.Data[1:])
		if level > l.heading+1 {
			l.Errorf("behind h%d comes %s", l.heading, n.Data)
		}
		l.heading = level
	case "table":
		l.table(n)
	case "svg":
		if attribute(n, "aria-hidden") == "" && (attribute(n, "role") != "img" || attribute(n, "aria-label") == "") {
			l.Error("a drawing has no name, and is not hidden")
		}
	}
}

// table holds that a table has a caption, and as many columns in each row, each with a name.
func (l *look) table(n *html.Node) {
	columns, caption := 0, false
	for d := range n.Descendants() {
		switch {
		case d.Type != html.ElementNode:
		case d.Data == "caption":
			caption = d.FirstChild != nil
		case d.Data == "th" && attribute(d, "scope") == "":
			l.Error("a <th> does not say what it is the header of")
		case d.Data == "tr":
			width, named := 0, false
			for c := range d.ChildNodes() {
				span := 1
				if v, err := strconv.Atoi(attribute(c, "colspan")); err == nil {
					span = v
				}
				width += span
				named = named || c.Data == "th"
			}
			if columns == 0 {
				columns = width
			}
			if width != columns || !named {
				l.Errorf("a row has %d columns of %d, its name: %v", width, columns, named)
			}
		}
	}
	if !caption {
		l.Error("a table has no caption")
	}
}

func attribute(n *html.Node, key string) string {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return ""
	}
	return n.Attr[i].Val
}

// usual is what golden files leave out: the style, which is the same on all pages, the rows
// without a figure, and the indicators that nobody states.
var usual = regexp.MustCompile(`(?s)(<style>).*?(</style>)|(sha256-).*?(=&#39;)|\n<tr[^\n]*|\n<details><summary>[^\n]*>0/11.*?</details>`)

// TestGolden compares pages with those that were read by a person.
func TestGolden(t *testing.T) {
	pages := written(t, "vi")
	for _, name := range []string{"totals", "merger", "ranking"} {
		got := usual.ReplaceAllStringFunc(string(pages[name]), func(part string) string {
			if strings.HasPrefix(part, "\n<tr") && strings.Contains(part, "<data") {
				return part
			}
			return ""
		})
		golden := filepath.Join("testdata", name+".html")
		if testcase.Updating() {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s (-want +got)\n%s", name, d)
		}
	}
}

// TestBounded holds that long lists do not make a long page: of a figure that is summed over
// a detailed report, of findings and of questions.
func TestBounded(t *testing.T) {
	c := loaded(t)
	all := reports(t, c, 2018)
	f := &all[0].Figures[0]
	for range 100_000 {
		f.Sources = append(f.Sources, f.Sources[0])
	}
	r := aggregate.Sum(c, figure.YearOf(2018), all)
	var list diag.List
	o := page.Options{Lang: "vi", Program: "bloc v1"}
	for i := range 20_000 {
		one := diag.FigureHidden.At(diag.Place{File: "a.xlsx", Sheet: "B", Cell: "D" + strconv.Itoa(2*i+1)})
		list.Add(one.With("where", diag.Same("x")))
		o.Asked = append(o.Asked, answer.Filled{Question: answer.Question{ID: strconv.Itoa(i), Asks: "?"}})
	}
	o.Open = len(o.Asked)
	var b bytes.Buffer
	if err := page.Write(&b, r, list, o); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 600_000 {
		t.Errorf("the page has %d bytes", b.Len())
	}
	for _, text := range []string{"và 99989 ô nữa", "Còn 19500 nội dung nữa", "Còn 19800 câu hỏi nữa"} {
		if !bytes.Contains(b.Bytes(), []byte(text)) {
			t.Errorf("it does not say %q", text)
		}
	}
}

// TestContrast computes the contrast of all texts and drawings, in both schemes, as WCAG 2.2
// does: AA asks for 4.5 of texts and for 3 of drawings.
func TestContrast(t *testing.T) {
	text, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllSubmatch(text, -1)
	for i, scheme := range schemes[:2] {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]+);`).FindAllSubmatch(scheme[1], -1) {
			colours[string(m[1])] = string(m[2])
		}
		for _, pair := range []struct {
			least  float64
			on     []string
			colour []string
		}{
			{4.5, []string{"ground", "paper", "head", "target"}, []string{"ink", "soft", "accent"}},
			{4.5, []string{"paper", "head"}, []string{"warn", "down", "mark"}},
			{4.5, []string{"warn-ground"}, []string{"warn"}},
			{3, []string{"paper", "head"}, []string{"a", "b", "mark", "up", "down"}},
			{3, []string{"ground"}, []string{"mark"}},
		} {
			for _, on := range pair.on {
				for _, colour := range pair.colour {
					if c := contrast(t, colours[on], colours[colour]); c < pair.least {
						t.Errorf("scheme %d: %s on %s has a contrast of %.2f", i, colour, on, c)
					}
				}
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	if len(colour) == 3 {
		colour = string([]byte{colour[0], colour[0], colour[1], colour[1], colour[2], colour[2]})
	}
	n, err := strconv.ParseUint(colour, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v := float64(n>>(16-8*i)&0xff) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
