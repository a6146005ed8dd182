package table

import (
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
)

// Shared compares the lines whose plan, or whose year before, covers fewer boards than the
// line itself. It does so over the boards that have both figures, this period's included.
type Shared struct {
	Roles   []figure.Role // those of Plan and Previous of which some line is short
	Lines   []Line        // the lines that are short, under their headings, with the remarks of this table
	General []string      // which boards are compared
	Notes   []string      // footnotes on lines that compare other boards
}

// share separates the comparisons that leave out boards, and says above both tables how many
// boards they cover.
func (b *outliner) share() {
	s := &Shared{}
	usual := map[figure.Role]string{}
	for _, role := range []figure.Role{figure.Plan, figure.Previous} {
		short := slices.DeleteFunc(slices.Clone(b.Lines), func(l Line) bool { return !l.Short(role) })
		if len(short) == 0 {
			continue
		}
		s.Roles = append(s.Roles, role)
		l, text := b.usualBoards(short, role)
		if text == "" {
			continue
		}
		usual[role] = text
		s.General = append(s.General, text)
		if 2*len(short) <= b.comparing(role) {
			continue // only a few lines are short, and their cells say so
		}
		b.General = append(b.General, sharedWords.of[role].Say(b.lang, Period(b.lang, l.Comparison(role).Period), strings.Trim(l.Given(role), "()"), b.kind()))
	}
	if len(s.Roles) == 0 {
		return
	}
	for _, l := range b.Lines {
		if l.Shows == "" || b.shared(&l, s, usual) {
			s.Lines = append(s.Lines, l)
		}
	}
	s.Lines = headed(s.Lines)
	b.Shared = s
}

// comparing returns how many lines are compared with a role.
func (b *outliner) comparing(role figure.Role) int {
	n := 0
	for _, l := range b.Lines {
		if l.Comparison(role) != nil {
			n++
		}
	}
	return n
}

// shared reports whether a line is short, and marks it if it compares other boards than most
// lines.
func (b *outliner) shared(l *Line, s *Shared, usual map[figure.Role]string) bool {
	short := false
	var marks []string
	for _, role := range s.Roles {
		if !l.Short(role) {
			continue
		}
		short = true
		if text := b.without(*l, role); text != usual[role] {
			marks = append(marks, footnote(&s.Notes, text))
		}
	}
	l.Remark = strings.Join(marks, " ")
	return short
}

// usualBoards says which boards more than half of the lines compare, and returns such a line;
// empty if there is none.
func (b *outliner) usualBoards(lines []Line, role figure.Role) (Line, string) {
	count := map[string]int{}
	for _, l := range lines {
		text := b.without(l, role)
		if count[text]++; 2*count[text] > len(lines) {
			return l, text
		}
	}
	return Line{}, ""
}

// headed drops the headings that have no line left.
func headed(lines []Line) []Line {
	var out []Line
	for i, l := range lines {
		if l.Shows == "" && (i+1 == len(lines) || !hasBelow(lines[i+1:], l.Level)) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// hasBelow reports whether a line that is no heading comes before the next one of the level or
// above.
func hasBelow(lines []Line, level int) bool {
	for _, l := range lines {
		switch {
		case l.Level <= level:
			return false
		case l.Shows != "":
			return true
		}
	}
	return false
}

// without says over how many boards a line is compared, and which are left out.
func (b *outliner) without(l Line, role figure.Role) string {
	lacking := members(l.Total.Parts, func(p aggregate.Part) bool { return figureOf(p, role) == nil })
	return sharedWords.without[role].Say(b.lang, Period(b.lang, l.Comparison(role).Period), l.Comparison(role).Members, b.kind(), names(b.r, lacking))
}

// figureOf returns what a board states besides this period's figure.
func figureOf(p aggregate.Part, role figure.Role) *figure.Figure {
	if role == figure.Plan {
		return p.Plan
	}
	return p.Previous
}

// SharedColumns are the titles of the columns for a role: the plan or the year before, this
// period's figure of the same boards, and the percentage.
func SharedColumns(r *aggregate.Result, role figure.Role, lang string) [3]string {
	now, before, short := Period(lang, r.Period), Period(lang, r.Period.Previous()), r.Catalogue.Bloc.Short.In(lang)
	if role == figure.Plan {
		return [3]string{totalWords.plan.Say(lang, now), sharedWords.now[role].Say(lang, now, short, before), totalWords.completion.Say(lang)}
	}
	return [3]string{totalWords.actual.Say(lang, before), sharedWords.now[role].Say(lang, now, short, before), Words.Index.Say(lang, before)}
}

// SharedTitle names the table of comparisons over the boards that have both figures.
func SharedTitle(r *aggregate.Result, lang string) string {
	return sharedWords.title.Say(lang, r.Catalogue.Bloc.Members.In(lang))
}

// table lays out the comparisons.
func (s *Shared) table(r *aggregate.Result, lang string) *Table {
	t := &Table{
		Title:  append([]string{"", SharedTitle(r, lang)}, s.General...),
		Header: []string{Words.Number.Say(lang), Words.Indicator.Say(lang), Words.Unit.Say(lang)}, Right: []bool{false, false, false},
		Notes: s.Notes,
	}
	for _, role := range s.Roles {
		columns := SharedColumns(r, role, lang)
		t.Header, t.Right = append(t.Header, columns[:]...), append(t.Right, true, true, true)
	}
	if len(s.Notes) > 0 {
		t.Header, t.Right = append(t.Header, Words.Remark.Say(lang)), append(t.Right, false)
	}
	for _, l := range s.Lines {
		row := []Cell{Text(l.Number), Text(indented(l)), unitCell(l, lang)}
		for _, role := range s.Roles {
			row = append(row, sharedCells(l, role)...)
		}
		if len(s.Notes) > 0 {
			row = append(row, Text(l.Remark))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sharedCells are the cells of a comparison; empty if the line is not short of the role.
func sharedCells(l Line, role figure.Role) []Cell {
	if !l.Short(role) {
		return make([]Cell, 3)
	}
	c := l.Comparison(role)
	return []Cell{Number(c.Value, l.Unit.Places), Number(c.Current, l.Unit.Places), index(c)}
}
