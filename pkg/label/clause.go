package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// units is the axis of texts that give units. Some words count only there: "riêng", "còn lại",
// "trừ".
const units Axis = "units"

// A text of units is read whole or not at all. It is a list of clauses: a unit alone, or a
// unit with what it is the unit of.
//
//	triệu USD; tỷ đồng
//	tỷ đồng (riêng nộp ngân sách: triệu đồng)
//	vốn, xuất khẩu: 10^6 USD; còn lại: tỷ đồng
//	Triệu USD (FDI), tỷ đồng (DDI)
//
// Two multiples of one unit must each name their figures.

// clause is a unit with what it is the unit of.
type clause struct {
	of     []owner // empty for all
	scales []*catalogue.Scale
	except bool // it says that some figures do not have the unit, and gives no other
	behind bool // what the unit is of stands behind it, where more may follow
}

// owner is what a unit belongs to. It is empty for all figures that the text does not name.
type owner []catalogue.Facet

// unitText is the state of reading a text of units.
type unitText struct {
	vocabulary *catalogue.Vocabulary
	text       string
	words      []viet.Word
	clauses    []clause
	waiting    []owner // named before their unit
	bad        bool
}

// unitsIn reads a text of units. It is nil if a word is not understood, or if two multiples of
// a unit hold for the same figures.
func (r *unitReader) unitsIn(text string) []*catalogue.Scale {
	u := unitText{vocabulary: r.vocabulary, text: text, words: r.words.wordsOf(text)}
	named := u.vocabulary.Split(u.words, isUnit)
	if len(named) == 0 {
		return nil // most texts beside rows are not units; this shows it before they are divided
	}
	parts := u.parts(named)
	for _, p := range parts {
		u.read(p)
	}
	if u.bad || len(u.waiting) > 0 {
		return nil
	}
	return u.all()
}

// parts divides the words at commas, semicolons, strokes, brackets and dashes. A stroke in the
// name of a unit divides nothing.
func (u *unitText) parts(named []catalogue.Match) (list []span) {
	within := make([]bool, len(u.words))
	for _, m := range named {
		for i := m.Start + 1; i < m.End; i++ {
			within[i] = true
		}
	}
	start := 0
	for i := 1; i <= len(u.words); i++ {
		if i < len(u.words) && (u.words[i].Start == u.words[i-1].Start || !u.divides(i, within[i])) {
			continue
		}
		list = append(list, span{start, i})
		start = i
	}
	return list
}

// divides reports whether a part may begin at word i.
func (u *unitText) divides(i int, inUnit bool) bool {
	sep := u.words[i].Sep
	if strings.ContainsAny(sep, ";()[]") {
		return true
	}
	return !inUnit && u.numberEnd(i-1) <= i && strings.ContainsAny(sep, ",/-+&")
}

func isUnit(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil && p.Axis == "" }

// read reads a part. Its meaning may depend on the parts before it.
func (u *unitText) read(p span) {
	scales, owners, behind := u.divided(p)
	if scales == nil || !u.hasColon(p) {
		if plain := u.units(p); plain != nil {
			scales, owners, behind = plain, nil, false
		}
	}
	opens := strings.ContainsAny(u.words[p.start].Sep, "([")
	switch {
	case scales != nil && len(owners) == 0:
		stands := opens || strings.ContainsAny(u.words[p.start].Sep, "-–") // "FDI - triệu USD"
		u.bad = u.bad || len(u.waiting) > 0 && !stands || u.isQuotient(scales, p)
		u.add(clause{of: u.waiting, scales: scales})
	case scales != nil:
		u.add(clause{of: slices.Concat(u.waiting, owners), scales: scales, behind: behind})
	case u.multiply(p):
	default:
		u.name(p, opens)
	}
}

func (u *unitText) add(c clause) { u.clauses, u.waiting = append(u.clauses, c), nil }

// name takes in a part that only names figures. They are those of the unit before it, of a unit
// behind it, or of none.
func (u *unitText) name(p span, opens bool) {
	of, except, ok := u.owners(p)
	last := len(u.clauses) - 1
	opens = opens && !u.unitFollows(p.end)
	switch {
	case !ok:
		u.bad = true
	case except:
		u.add(clause{of: of, except: true})
	case of == nil:
	case last >= 0 && u.clauses[last].except && len(u.waiting) == 0 && strings.HasPrefix(u.words[p.start].Sep, ","):
		u.clauses[last].of = append(u.clauses[last].of, of...) // "trừ xuất, nhập khẩu"
	case last >= 0 && (opens || u.clauses[last].behind) && len(u.waiting) == 0:
		u.clauses[last].of, u.clauses[last].behind = append(u.clauses[last].of, of...), true
	default:
		u.waiting = append(u.waiting, of...)
	}
}

// unitFollows reports whether a unit stands behind a word within the same brackets. In "(riêng
// xuất, nhập khẩu: triệu USD)" the names do not belong to the unit before the bracket.
func (u *unitText) unitFollows(from int) bool {
	end := from
	for end < len(u.words) && !strings.ContainsAny(u.words[end].Sep, ")]") {
		end++
	}
	return from < end && len(u.vocabulary.Split(u.words[from:end], isUnit)) > 0
}

// hasColon reports whether a colon stands within a part, between figures and their unit.
func (u *unitText) hasColon(p span) bool {
	return slices.ContainsFunc(u.words[p.start+1:p.end], func(w viet.Word) bool { return strings.Contains(w.Sep, ":") })
}

// divided reads a part that gives a unit and names what the unit is of, in either order.
func (u *unitText) divided(p span) (scales []*catalogue.Scale, of []owner, behind bool) {
	for at := p.start + 1; at < p.end; at++ {
		left, right := span{p.start, at}, span{at, p.end}
		if s, except, ok := u.owners(left); ok && !(except && s == nil) { // "ngoài KCN" is no unit
			if scales := u.units(right); scales != nil {
				return scales, s, false
			}
		}
		if s, except, ok := u.owners(right); ok && s != nil && !except {
			if scales := u.units(left); scales != nil {
				return scales, s, true
			}
		}
	}
	return nil, nil, false
}

// all returns the units of all clauses. It is nil if two are multiples of one unit and nothing
// shows which figures each is for.
func (u *unitText) all() (list []*catalogue.Scale) {
	for _, c := range u.clauses {
		if c.except {
			c.scales = []*catalogue.Scale{{Except: true, Text: strings.TrimSpace(u.text)}}
		}
		if len(c.of) == 0 {
			c.of = []owner{nil}
		}
		for _, of := range c.of {
			for _, s := range c.scales {
				scale := *s
				scale.For = of
				if slices.ContainsFunc(list, scale.Contradicts) {
					return nil
				}
				list = append(list, &scale)
			}
		}
	}
	return list
}
