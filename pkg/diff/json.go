package diff

import (
	"io"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteJSON writes the comparison for programs: exact decimals as strings in the
// catalogue's units, percentages with two decimals, findings of the whole run. The
// shape is a promise: fields may be added, never changed.
func (c *Comparison) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	changes := make([]jsonChange, 0, len(c.Changes)+len(c.Ratios))
	for i := range c.Changes {
		changes = append(changes, c.Changes[i].json(lang))
	}
	for i := range c.Ratios {
		changes = append(changes, c.Ratios[i].json(lang))
	}
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("bloc", c.Catalogue.Bloc.ID)
		j.Text("old", c.Old.Period.String())
		j.Text("new", c.New.Period.String())
		j.Bool("complete", c.Old.Complete() && c.New.Complete())
		j.Optional("old_source", c.Old.Source) // of totals that were published without the boards' figures
		j.Optional("new_source", c.New.Source)
		c.Open.WriteOpen(j, append(notFinal(lang, c.Old, c.New), c.Open.Lines(lang)...))
		diag.Objects(j, "changes", changes, func(ch *jsonChange) { ch.write(j) })
		j.Object("members", func() { c.writeMembers(j) })
		if len(c.Cells) > 0 {
			diag.Objects(j, "cells", c.Cells, func(cell *CellChange) { cell.write(j) })
		}
		findings.WriteJSON(j, lang)
	})
}

// notFinal are the lines that say that results are not final, each with its period.
func notFinal(lang string, results ...*aggregate.Result) []string {
	var lines []string
	for _, r := range results {
		for _, line := range r.Status(lang) {
			lines = append(lines, r.Period.String()+": "+line)
		}
	}
	return lines
}

// writeMembers lists the units that are not simply the same member.
func (c *Comparison) writeMembers(j *diag.JSON) {
	var joined, left []string
	var merged, incomparable []*Unit
	for _, u := range c.Units {
		switch {
		case u.Joined():
			joined = append(joined, u.After...)
		case u.Left():
			left = append(left, u.Before...)
		case len(u.Outside) > 0:
			incomparable = append(incomparable, u)
		case u.Merged():
			merged = append(merged, u)
		}
	}
	j.Texts("joined", joined)
	j.Texts("left", left)
	for _, list := range []struct {
		name  string
		units []*Unit
	}{{"merged", merged}, {"incomparable", incomparable}} {
		diag.Objects(j, list.name, list.units, func(u **Unit) { (*u).write(j) })
	}
}

func (u *Unit) write(j *diag.JSON) {
	j.Text("member", u.ID)
	j.Texts("from", u.Before)
	if len(u.Outside) > 0 {
		j.Texts("outside", u.Outside)
	}
}

// texts are a movement as every output writes it; a missing value is empty.
type texts struct{ old, new, delta, index, growth, why string }

func (m Movement) texts() texts {
	return texts{exact(m.Old), exact(m.New), exact(m.Delta()), percent(m.Index()), percent(m.Growth()), string(m.Why())}
}

// texts has the growth of the compared figures; a unit that is not compared has none.
func (p *Part) texts() texts {
	out, grown := p.Movement.texts(), p.Compared().texts()
	out.index, out.growth, out.why = grown.index, grown.growth, grown.why
	if p.Cause != LikeForLike {
		out.index, out.growth = "", ""
	}
	return out
}

// texts has no growth if the change is in points.
func (r *RatioChange) texts() texts {
	out := r.Movement.texts()
	if r.Points() {
		out.index, out.growth, out.why = "", "", ""
	}
	return out
}

func exact(v quantity.Optional) string {
	if !v.Valid {
		return ""
	}
	return v.Decimal.String()
}

func percent(v quantity.Optional) string {
	if !v.Valid {
		return ""
	}
	return v.Decimal.StringFixed(2)
}

func (m texts) write(j *diag.JSON) {
	j.Optional("old", m.old)
	j.Optional("new", m.new)
	j.Optional("delta", m.delta)
	j.Optional("index", m.index)
	j.Optional("growth", m.growth)
	j.Optional("no_growth", m.why)
}

// jsonChange is the change of an indicator or of a ratio. A ratio has no bridge and no parts.
type jsonChange struct {
	indicator, label string
	unit             quantity.Unit
	texts
	points string // for a ratio, in place of index and growth
	like   jsonLike
	bridge []Step
	parts  []Part
	rest   Rest
}

// jsonLike is the part compared like for like; nothing if no unit is.
type jsonLike struct {
	texts
	points string
	units  int
}

func (ch *Change) json(lang string) jsonChange {
	return jsonChange{
		indicator: ch.Indicator.ID, label: ch.Indicator.Label.In(lang), unit: ch.Indicator.Unit,
		texts: ch.texts(), like: ch.Like.json(), bridge: ch.Bridge, parts: ch.Parts, rest: ch.Rest,
	}
}

func (l Like) json() jsonLike { return jsonLike{texts: l.texts(), units: l.Units} }

func (r *RatioChange) json(lang string) jsonChange {
	out := jsonChange{indicator: r.ID, label: r.Label.In(lang), unit: r.Unit, texts: r.texts(), like: r.Like.json()}
	if r.Points() {
		out.points = percent(r.Delta())
		out.like.points, out.like.index, out.like.growth = percent(r.Like.Delta()), "", ""
	}
	return out
}

func (ch *jsonChange) write(j *diag.JSON) {
	j.Text("indicator", ch.indicator)
	j.Text("label", ch.label)
	j.Text("unit", string(ch.unit))
	ch.texts.write(j)
	j.Optional("points", ch.points)
	if ch.like.units > 0 {
		j.Object("like_for_like", func() { ch.like.write(j) })
	}
	diag.Objects(j, "bridge", ch.bridge, func(s *Step) {
		j.Text("cause", string(s.Cause))
		j.Text("delta", s.Delta.String())
	})
	diag.Objects(j, "parts", ch.parts, func(p *Part) { p.write(j) })
	if ch.rest.Units > 0 {
		j.Object("others", func() { ch.rest.write(j) })
	}
}

func (l *jsonLike) write(j *diag.JSON) {
	j.Text("old", l.old)
	j.Text("new", l.new)
	j.Optional("index", l.index)
	j.Optional("growth", l.growth)
	j.Optional("points", l.points)
	j.Int("members", l.units)
}

func (p *Part) write(j *diag.JSON) {
	j.Text("member", p.Unit.ID)
	if p.Unit.Merged() {
		j.Texts("from", p.Unit.Before)
	}
	p.texts().write(j)
	j.Optional("baseline", exact(p.Baseline)) // index and growth include it; old does not
	j.Optional("contribution", percent(p.Contribution))
	j.Text("cause", string(p.Cause))
}

// write writes the sum of the units beyond --top, which has no growth of its own.
func (r *Rest) write(j *diag.JSON) {
	j.Int("members", r.Units)
	m := r.texts()
	texts{old: m.old, new: m.new, delta: m.delta}.write(j)
	j.Optional("contribution", percent(r.Contribution))
}

func (c *CellChange) write(j *diag.JSON) {
	j.Text("member", c.Member)
	j.Text("indicator", c.Indicator)
	j.Text("role", c.Role.String())
	writeSide(j, "old", c.Old)
	writeSide(j, "new", c.New)
}

// writeSide writes the figure of a version; nothing if the version states none.
func writeSide(j *diag.JSON, name string, f *figure.Figure) {
	if f == nil {
		return
	}
	j.Object(name, func() {
		j.Text("value", f.Value.String())
		diag.Objects(j, "sources", f.Sources, func(s *figure.Source) { s.WriteJSON(j) })
	})
}
