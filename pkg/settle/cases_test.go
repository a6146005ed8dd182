package settle_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/testcase"
)

// TestCases settles the claims of the cases under testdata/takes, in which the rule that a
// file is named after takes cells back or leaves them out, and testdata/keeps, in which it
// must not. The lines of a case:
//
//	sheet BC, table              the claims below stand there; "table some zones=3" says
//	                             what Table holds
//	B4 jobs 2018 actual 12.50    a claim: cell, indicator, period, role, value
//	… part zone=a economic       what else is known of it: its share (part, section,
//	  under=3 block=2 strange=B9 located), the fields of Claim and Figure in small letters
//	told B4                      a finding speaks of the cell's row
//	state B4 jobs 2018 12.50     a person's word; "state B4 jobs 2018" where the cell
//	                             cannot be read
//	reported jobs 2017 12.50     what the member reported then
//	index jobs 2018 110.73       a percentage beside the figures; or growth, completion
//	target 2018-H1 / unread      what Input holds; report and target are of 2018
//	---                          the figures, what became of each cell, the findings
func TestCases(t *testing.T) {
	c := load(t)
	for _, kind := range []string{"takes", "keeps"} {
		testcase.Run(t, "testdata/"+kind, func(t *testing.T, _, input string) string {
			in := parse(t, c, input)
			figures, findings := settle.Run(in)
			for _, f := range findings {
				testcase.Speech(t, f)
			}
			return describe(in, figures, findings)
		})
	}
}

// quoted are labels of a cell.
type quoted string

func (q quoted) Because() []string { return []string{string(q)} }

// parser reads a case.
type parser struct {
	*testing.T
	in    settle.Input
	sheet string
	table *settle.Table
}

func parse(t *testing.T, c *catalogue.Catalogue, input string) settle.Input {
	p := &parser{T: t, sheet: "BC"}
	year := figure.YearOf(2018)
	p.in = settle.Input{Catalogue: c, File: "a.xlsx", Period: year, Target: year, Room: new(settle.Room)}
	p.table = p.in.Room.Table()
	for line := range strings.Lines(input) {
		if words := strings.Fields(line); len(words) > 0 {
			p.line(words[0], words[1:])
		}
	}
	return p.in
}

func (p *parser) line(word string, rest []string) {
	p.Helper()
	switch word {
	case "#":
	case "sheet":
		p.sheet = rest[0]
	case "table":
		p.table = p.in.Room.Table()
		for _, r := range rest {
			if r == "some" {
				p.table.Some = true
			} else {
				p.table.Zones = p.number(strings.TrimPrefix(r, "zones="))
			}
		}
	case "told":
		row, col := p.at(rest[0])
		p.table.Tell(row, col)
	case "target":
		p.in.Target = p.period(rest[0])
	case "unread":
		p.in.Unread = true
	case "state":
		p.state(rest)
	case "reported":
		c := p.claim("A1", rest[0], rest[1], []string{"actual", rest[2]})
		p.in.Reported = append(p.in.Reported, c.Figure)
	case "index", "growth", "completion":
		c := p.claim("A1", rest[0], rest[1], []string{"ratio", rest[2]})
		kind := map[string]figure.Comparison{"index": figure.Index, "growth": figure.Growth, "completion": figure.Completion}[word]
		p.in.Percentages = append(p.in.Percentages, figure.Percentage{Figure: c.Figure, Compares: kind})
	default:
		c := p.claim(word, rest[0], rest[1], rest[2:4])
		c.Table = p.table
		c.Row, c.Col = p.at(word)
		for _, field := range rest[4:] {
			p.set(c, field)
		}
		p.in.Claims = append(p.in.Claims, c)
	}
}

// claim makes a claim of a cell; content are its role and its value.
func (p *parser) claim(cell, indicator, period string, content []string) *settle.Claim {
	p.Helper()
	c := p.in.Room.Claim()
	c.Outcome, c.Labels = new(settle.Outcome), quoted(cell)
	if c.Indicator = p.in.Catalogue.Indicator(indicator); c.Indicator == nil {
		p.Fatalf("no indicator %s", indicator)
	}
	c.Place = diag.Place{File: p.in.File, Sheet: p.sheet, Cell: cell}
	role, err := figure.ParseRole(content[0])
	if err != nil {
		p.Fatal(err)
	}
	value, err := quantity.FromStored(content[1])
	if err != nil {
		p.Fatal(err)
	}
	c.Figure = figure.Figure{
		Key:   figure.Key{Indicator: indicator, Period: p.period(period), Role: role},
		Value: value, Unit: c.Indicator.Unit, Places: quantity.Places(value), Raw: content[1],
		Estimate: role == figure.Estimate,
		Sources:  []figure.Source{{File: p.in.File, Sheet: p.sheet, Cell: cell}},
	}
	c.Number = true
	return c
}

// state adds a person's word; the cell may be one that claims something as well.
func (p *parser) state(words []string) {
	p.Helper()
	by := settle.Stated{Unreadable: len(words) == 3}
	content := []string{"actual", "0"}
	if !by.Unreadable {
		content[1] = words[3]
	}
	by.Claim = p.claim(words[0], words[1], words[2], content)
	for _, c := range p.in.Claims {
		if c.Place == by.Place {
			by.Outcome = c.Outcome
		}
	}
	p.in.Stated = append(p.in.Stated, by)
}

func (p *parser) set(c *settle.Claim, field string) {
	p.Helper()
	name, value, _ := strings.Cut(field, "=")
	flags := map[string]*bool{
		"economic": &c.Economic, "above": &c.Above, "presumed": &c.Presumed, "inherited": &c.Inherited, "bare": &c.Bare,
		"estimate": &c.Figure.Estimate, "hidden": &c.Figure.Hidden,
	}
	shares := map[string]settle.Share{"part": settle.OfZone, "section": settle.OfSection, "located": settle.OfPlaces}
	switch flag := flags[name]; {
	case shares[name] != settle.Whole:
		c.Share = shares[name]
	case flag != nil:
		*flag = true
	case name == "zone":
		c.Zone = value
	case name == "under":
		c.Under = append(c.Under, p.number(value))
	case name == "block":
		c.Blocks[0] = p.number(value)
	case name == "strange":
		c.Strange = &settle.Stranger{Cell: value, Raw: "?"}
	default:
		p.Fatalf("%s is no field of a claim", field)
	}
}

func (p *parser) number(text string) int {
	p.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		p.Fatal(err)
	}
	return n
}

func (p *parser) period(text string) figure.Period {
	p.Helper()
	period, err := figure.ParsePeriod(text)
	if err != nil {
		p.Fatal(err)
	}
	return period
}

// at reads the address of a cell in one of the first 26 columns.
func (p *parser) at(cell string) (row, col int) {
	p.Helper()
	return p.number(cell[1:]), int(cell[0]-'A') + 1
}

// describe writes the figures, what became of each cell, and the findings.
func describe(in settle.Input, figures []figure.Figure, findings diag.List) string {
	var b strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&b, "%s %s %s = %s", f.Indicator, f.Period, f.Role, f.Value)
		for _, s := range f.Sources {
			fmt.Fprintf(&b, " %s", s.Cell)
		}
		for i, word := range []string{"estimate", "partial", "hidden"} {
			if []bool{f.Estimate, f.Partial, f.Hidden}[i] {
				fmt.Fprintf(&b, " %s", word)
			}
		}
		if names := f.Confirmed.Names(); len(names) > 0 {
			fmt.Fprintf(&b, " confirmed by %s", strings.Join(names, " "))
		}
		b.WriteByte('\n')
	}
	seen := map[*settle.Outcome]bool{}
	for _, c := range in.Claims {
		fmt.Fprintf(&b, "%s %s\n", c.Place.Cell, became(c))
		seen[c.Outcome] = true
	}
	for _, c := range in.Stated {
		if !seen[c.Outcome] {
			fmt.Fprintf(&b, "%s %s\n", c.Place.Cell, became(c.Claim))
		}
	}
	for _, f := range findings.Sorted() {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", f.Severity, f.Rule.Code, f.Cell, f.Message("en"))
	}
	return b.String()
}

func became(c *settle.Claim) string {
	switch {
	case c.TakenBack != nil:
		return "taken back: " + c.TakenBack.Name
	case c.LeftOut != "":
		return "left out: " + c.LeftOut
	case c.Becomes != nil:
		return "used"
	}
	return "nothing"
}
