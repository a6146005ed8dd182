package label_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

var update = flag.Bool("update", false, "write what is read into the cases; read them before you accept them")

// kinds are what the files under testdata hold. Each line of a file is a case:
//
//	text => what it says
//
// In a text \n is a line break and \- a soft hyphen. Lines that begin with # are comments.
var kinds = map[string]func(t *testing.T, c *catalogue.Catalogue, text string) string{
	"labels":     labelCase,
	"units":      unitCase,
	"lines":      lineCase,
	"heads":      headCase,
	"said":       saidCase,
	"file-names": fileNameCase,
	"paths":      pathCase,
	"crossings":  crossingCase,
}

// TestCases reads the cases under testdata.
func TestCases(t *testing.T) {
	c := load(t)
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < len(kinds) {
		t.Fatal(files, err)
	}
	for _, file := range files {
		kind, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txt"), "_")
		says, ok := kinds[kind]
		if !ok {
			t.Fatalf("%s: no kind of cases", file)
		}
		t.Run(filepath.Base(file), func(t *testing.T) { runFile(t, file, func(text string) string { return says(t, c, text) }) })
	}
}

// runFile compares each case of a file with what is read, or rewrites the file.
func runFile(t *testing.T, file string, says func(text string) string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		text, want, isCase := strings.Cut(strings.TrimRight(line, "\n"), " =>")
		if !isCase || strings.HasPrefix(line, "#") {
			out.WriteString(line)
			continue
		}
		got := cmp.Or(says(strings.NewReplacer(`\n`, "\n", `\-`, "\u00ad").Replace(text)), "nothing")
		if want = strings.TrimPrefix(want, " "); got != want && !*update {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
		out.WriteString(text + " => " + got + "\n")
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func load(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// labelCase reads a label. Braces before it may hold its setting, in parts separated by
// ";": {columns; under Vốn đầu tư; font .VnTime; beside ®Çu t} is a header of columns
// under another one, in a font, in a file that holds another text.
func labelCase(t *testing.T, c *catalogue.Catalogue, text string) string {
	r := label.New(c, new(label.Memory))
	on, above, font := label.Rows, catalogue.Facets{}, ""
	if rest, ok := strings.CutPrefix(text, "{"); ok {
		how, rest, _ := strings.Cut(rest, "} ")
		text = rest
		for part := range strings.SplitSeq(how, "; ") {
			switch word, rest, _ := strings.Cut(part, " "); word {
			case "columns":
				on = label.Columns
			case "under":
				above = *r.Read(label.Text{Raw: rest}, on).Facets
			case "font":
				font = rest
			case "beside":
				r.Learn(label.Text{Raw: rest})
			default:
				t.Fatalf("{%s}: what is %q?", how, word)
			}
		}
	}
	return describe(c, r.ReadUnder(label.Text{Raw: text, Font: font}, on, &above))
}

// describe writes a meaning: its facets, those on the lesser axes with their names, its
// periods, its units, and the words that are not understood.
func describe(c *catalogue.Catalogue, m *label.Meaning) string {
	said := facets(c, m.Facets)
	if m.Weak != catalogue.None {
		said = append(said, c.ValueName(m.Weak)+"?")
	}
	for _, p := range m.Periods {
		said = append(said, period(p))
	}
	if !m.Day().IsZero() {
		said = append(said, "day "+m.Day().Format("2006-01-02"))
	}
	said = append(said, scales(c, m.Scales)...)
	said = append(said, those(is{m.Ratio, "ratio"}, is{m.Zone, "zone"}, is{m.Clash != "", "clash:" + m.Clash}, is{!m.Understood(), "not understood"})...)
	for word := range strings.FieldsSeq(m.Unknown) {
		said = append(said, fmt.Sprintf("%q", word))
	}
	if m.Respelled() != "" {
		said = append(said, "as "+strconv.Quote(m.Respelled()))
	}
	return strings.Join(said, " ")
}

// is names a property that may hold.
type is struct {
	so   bool
	word string
}

func those(list ...is) []string {
	var words []string
	for _, one := range list {
		if one.so {
			words = append(words, one.word)
		}
	}
	return words
}

func facets(c *catalogue.Catalogue, f *catalogue.Facets) []string {
	var said []string
	for n, value := range f {
		axis := catalogue.Axis(n)
		switch {
		case value == catalogue.None:
		case axis <= catalogue.Role && value != catalogue.Unclear:
			said = append(said, c.ValueName(value))
		default:
			said = append(said, c.AxisName(axis)+":"+c.ValueName(value))
		}
	}
	return said
}

// period writes a period; one without a year is "some-9M", a year without a number "some".
func period(p figure.Period) string {
	if p.Year == 0 {
		return "some" + strings.TrimPrefix(p.String(), "0")
	}
	return p.String()
}

// scales writes units, as thousand of the catalogue's own "×0.001 million-usd".
func scales(c *catalogue.Catalogue, list []*catalogue.Scale) []string {
	var said []string
	for _, s := range list {
		text := "foreign currency"
		if s.Unit != nil {
			text = string(s.Unit.ID)
		}
		if factor := s.Factor.String(); factor != "1" && s.Unit != nil {
			text = "×" + factor + " " + text
		}
		if s.Of != catalogue.None {
			text += " of " + c.ValueName(s.Of)
		}
		if s.Except {
			text = "another"
		}
		for i, f := range s.For {
			text += []string{" for ", " "}[min(i, 1)] + c.ValueName(f.Value)
		}
		said = append(said, text)
	}
	return said
}

// unitCase reads a text that should be a unit.
func unitCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	list := label.New(c, new(label.Memory)).Unit(text)
	if list == nil {
		return "no unit"
	}
	return strings.Join(scales(c, list), ", ")
}

// lineCase reads a text over a table, in a report of 2018 as the members were then.
func lineCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	r := label.New(c, new(label.Memory))
	members := c.MembersOn(figure.YearOf(2018).End())
	lines := r.Lines([]string{text})
	var said []string
	say := func(word, what string) {
		if what != "" {
			said = append(said, word+" "+what)
		}
	}
	number, date := lines.Document()
	say("number", number)
	say("date", date)
	say("period", lines.Period().String())
	say("loud", lines.LoudPeriod().String())
	if day := lines[0].LastDay(figure.YearOf(2018)); !day.IsZero() {
		say("until", day.Format("2006-01-02"))
	}
	ext := lines[0].Extent()
	if !ext.Period.IsZero() && ext.Period != lines.Period() {
		say("of", period(ext.Period))
	}
	say("done", ext.Done.String())
	if first, ok := ext.Since(2018); ok {
		say("since", first.Format("2006-01-02"))
	}
	said = append(said, those(is{ext.Years, "several years"}, is{ext.Vague, "vague"})...)
	say("role", c.ValueName(lines[0].Role()))
	say("about", map[label.Area]string{label.OfZones: "zones", label.OfOthers: "others"}[lines[0].Area()])
	if s := r.Sender([]label.HeadLine{{Line: lines[0], Row: 1, Col: 1}}, members); s.Member != nil {
		say(map[label.Evidence]string{label.Stated: "from", label.Guessed: "perhaps from"}[s.Evidence], s.Member.ID)
	} else if s.Evidence == label.Elsewhere {
		said = append(said, "from elsewhere")
	}
	if m := lines[0].Board(members); m != nil {
		say("names the board of", m.ID)
	}
	said = append(said, those(is{lines[0].Aside(), "aside"})...)
	units := r.UnitLine(text)
	say("in", strings.Join(scales(c, units.Scales), ", "))
	said = append(said, those(is{units.Unread, "unit not understood"}, is{lines[0].ListsSome(), "lists some"}, is{r.IsRemark(label.Text{Raw: text}), "remark"})...)
	return strings.Join(said, ", ")
}

// headCase reads the lines over the first table of a sheet, in a report of 2018: those of a
// column separated by "|", the columns by "||".
func headCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	r := label.New(c, new(label.Memory))
	var lines []label.HeadLine
	col := 0
	for column := range strings.SplitSeq(text, " || ") {
		col++
		row := 0
		for line := range strings.SplitSeq(column, " | ") {
			if row++; line != "" {
				lines = append(lines, label.HeadLine{Line: r.Line(line), Row: row, Col: col})
			}
		}
	}
	s := r.Sender(lines, c.MembersOn(figure.YearOf(2018).End()))
	said := map[label.Evidence]string{label.Silent: "nobody", label.Guessed: "perhaps", label.Stated: "from", label.Doubtful: "two boards", label.Elsewhere: "no member"}[s.Evidence]
	if s.Member != nil {
		said += " " + s.Member.ID
	}
	return said
}

// fileNameCase reads the name of a file.
func fileNameCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	name := label.New(c, new(label.Memory)).FileName(text)
	said := name.Period().String()
	if m := name.Member(c.MembersOn(figure.YearOf(2018).End())); m != nil {
		said = m.ID + " " + said
	}
	return strings.TrimSpace(said)
}

// pathCase reads the labels of an axis, nearest first, separated by " < "; those of a
// column follow {columns}.
func pathCase(_ *testing.T, c *catalogue.Catalogue, text string) string {
	text, columns := strings.CutPrefix(text, "{columns} ")
	on := label.Rows
	if columns {
		on = label.Columns
	}
	p := path(c, on, text)
	said := facets(c, &p.Facets)
	if p.Farther != catalogue.None {
		said = append(said, "farther "+c.ValueName(p.Farther))
	}
	for _, named := range p.Periods {
		said = append(said, period(named))
	}
	for _, level := range p.Scales {
		said = append(said, scales(c, level)...)
	}
	said = append(said, those(is{p.Ratio, "ratio"}, is{p.Zone, "zone"}, is{p.Begun, "begun"}, is{p.Clash, "clash"})...)
	if p.Unclear >= 0 {
		said = append(said, fmt.Sprintf("label %d not understood", p.Unclear+1))
	}
	return strings.Join(said, " ")
}

// path reads the labels of an axis, each below those behind it.
func path(c *catalogue.Catalogue, on label.Axis, text string) label.Path {
	r := label.New(c, new(label.Memory))
	var texts []string
	if text != "" {
		texts = strings.Split(text, " < ")
	}
	meanings := make([]*label.Meaning, len(texts))
	var above catalogue.Facets
	for i := len(texts) - 1; i >= 0; i-- {
		meanings[i] = r.ReadUnder(label.Text{Raw: texts[i]}, on, &above)
		above.Put(meanings[i].Facets)
	}
	return label.NewPath(c, on, meanings)
}

// crossingCase reads a row and a column, written as paths, and what else there is: the
// title over both, and the unit beside. The parts are separated by "|".
func crossingCase(t *testing.T, c *catalogue.Catalogue, text string) string {
	parts := strings.Split(text, "|")
	if len(parts) < 2 || len(parts) > 4 {
		t.Fatalf("%q is no row | column | title | unit", text)
	}
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	r := label.New(c, new(label.Memory))
	row, col := path(c, label.Rows, parts[0]), path(c, label.Columns, parts[1])
	var title catalogue.Facets
	if len(parts) > 2 {
		title = *r.Read(label.Text{Raw: parts[2]}, label.Rows).Facets
	}
	var unit []*catalogue.Scale
	if len(parts) > 3 {
		unit = r.Unit(parts[3])
	}
	x := label.Cross(c, &row, &col, &title)
	out := r.Indicator(&x, unit)
	named := "no indicator"
	switch {
	case x.Clash:
		named = "clash"
	case out.Indicator != nil:
		named = out.Indicator.ID
	case out.Uncounted:
		named = "not counted"
	case out.Group:
		named = "sum of two currencies"
	}
	return strings.TrimSpace(named + ": " + strings.Join(facets(c, &x.Facets), " "))
}
