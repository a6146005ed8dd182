package diff

import (
	"encoding/json"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// WriteJSON writes the comparison for programs: exact decimals as strings in the
// catalogue's units, percentages with two decimals, findings of the whole run. The
// shape is a promise: fields are added, never changed.
func (c *Comparison) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	out := jsonDiff{
		SchemaVersion: 1, Program: program, Bloc: c.Catalogue.Bloc.ID,
		Old: c.Old.Period.String(), New: c.New.Period.String(), Changes: []jsonChange{},
		Members: c.jsonMembers(), Findings: findings.JSON(lang),
	}
	for _, ch := range c.Changes {
		out.Changes = append(out.Changes, ch.json(lang))
	}
	for _, r := range c.Ratios {
		out.Changes = append(out.Changes, r.json(lang))
	}
	for _, cell := range c.Cells {
		out.Cells = append(out.Cells, cell.json())
	}
	return diag.WriteJSON(w, out)
}

type jsonDiff struct {
	SchemaVersion int            `json:"schema_version"`
	Program       string         `json:"program"`
	Bloc          string         `json:"bloc"`
	Old           string         `json:"old"`
	New           string         `json:"new"`
	Changes       []jsonChange   `json:"changes"`
	Members       jsonMembers    `json:"members"`
	Cells         []jsonCell     `json:"cells,omitempty"`
	Findings      json.Marshaler `json:"findings"`
}

type jsonMembers struct {
	Joined       []string    `json:"joined"`
	Left         []string    `json:"left"`
	Merged       []jsonMerge `json:"merged"`
	Incomparable []jsonMerge `json:"incomparable"`
}

type jsonMerge struct {
	Member  string   `json:"member"`
	From    []string `json:"from"`
	Outside []string `json:"outside,omitempty"`
}

// jsonMembers lists the units that are not simply the same member.
func (c *Comparison) jsonMembers() jsonMembers {
	out := jsonMembers{Joined: []string{}, Left: []string{}, Merged: []jsonMerge{}, Incomparable: []jsonMerge{}}
	for _, u := range c.Units {
		switch {
		case u.Joined():
			out.Joined = append(out.Joined, u.After...)
		case u.Left():
			out.Left = append(out.Left, u.Before...)
		case len(u.Outside) > 0:
			out.Incomparable = append(out.Incomparable, jsonMerge{u.ID, u.Before, u.Outside})
		case u.Merged():
			out.Merged = append(out.Merged, jsonMerge{u.ID, u.Before, nil})
		}
	}
	return out
}

// jsonMovement is a figure before and after; what does not exist is absent.
type jsonMovement struct {
	Old    string `json:"old,omitempty"`
	New    string `json:"new,omitempty"`
	Delta  string `json:"delta,omitempty"`
	Index  string `json:"index,omitempty"`
	Growth string `json:"growth,omitempty"`
	Why    string `json:"no_growth,omitempty"`
}

func (m Movement) json() jsonMovement {
	return jsonMovement{
		exact(m.Old), exact(m.New), exact(m.Delta()), percent(m.Index()), percent(m.Growth()), string(m.Why()),
	}
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

type jsonChange struct {
	Indicator string        `json:"indicator"`
	Label     string        `json:"label"`
	Unit      quantity.Unit `json:"unit"`
	jsonMovement
	Points string     `json:"points,omitempty"`
	Like   *jsonLike  `json:"like_for_like,omitempty"`
	Bridge []jsonStep `json:"bridge"`
	Parts  []jsonPart `json:"parts"`
	Others *jsonRest  `json:"others,omitempty"`
}

// jsonRest is what the units beyond --top add up to.
type jsonRest struct {
	Members int `json:"members"`
	jsonMovement
	Contribution string `json:"contribution,omitempty"`
}

type jsonLike struct {
	Old     string `json:"old"`
	New     string `json:"new"`
	Index   string `json:"index,omitempty"`
	Growth  string `json:"growth,omitempty"`
	Points  string `json:"points,omitempty"`
	Members int    `json:"members"`
}

type jsonStep struct {
	Cause Cause  `json:"cause"`
	Delta string `json:"delta"`
}

type jsonPart struct {
	Member string   `json:"member"`
	From   []string `json:"from,omitempty"`
	jsonMovement
	Baseline     string `json:"baseline,omitempty"` // is in index and growth, and not in old
	Contribution string `json:"contribution,omitempty"`
	Cause        Cause  `json:"cause"`
}

func (ch Change) json(lang string) jsonChange {
	out := jsonChange{
		Indicator: ch.Indicator.ID, Label: ch.Indicator.Label.In(lang), Unit: ch.Indicator.Unit,
		jsonMovement: ch.Movement.json(), Bridge: []jsonStep{}, Parts: []jsonPart{},
	}
	out.Like = ch.Like.json()
	for _, s := range ch.Bridge {
		out.Bridge = append(out.Bridge, jsonStep{s.Cause, s.Delta.String()})
	}
	for _, p := range ch.Parts {
		one := jsonPart{Member: p.Unit.ID, jsonMovement: p.json(), Baseline: exact(p.Baseline), Contribution: percent(p.Contribution), Cause: p.Cause}
		grown := p.Compared()
		one.Index, one.Growth, one.Why = percent(grown.Index()), percent(grown.Growth()), string(grown.Why())
		if p.Cause != LikeForLike {
			one.Index, one.Growth = "", ""
		}
		if p.Unit.Merged() {
			one.From = p.Unit.Before
		}
		out.Parts = append(out.Parts, one)
	}
	if r := ch.Rest; r.Units > 0 {
		m := r.json()
		m.Index, m.Growth, m.Why = "", "", ""
		out.Others = &jsonRest{r.Units, m, percent(r.Contribution)}
	}
	return out
}

// json is nil where nothing is compared like for like.
func (l Like) json() *jsonLike {
	if l.Units == 0 {
		return nil
	}
	m := l.Movement.json()
	return &jsonLike{Old: m.Old, New: m.New, Index: m.Index, Growth: m.Growth, Members: l.Units}
}

func (r RatioChange) json(lang string) jsonChange {
	out := jsonChange{
		Indicator: r.ID, Label: r.Label.In(lang), Unit: r.Unit,
		jsonMovement: r.Movement.json(), Like: r.Like.json(), Bridge: []jsonStep{}, Parts: []jsonPart{},
	}
	if r.Points() {
		out.Points, out.Index, out.Growth, out.Why = percent(r.Delta()), "", "", ""
		if out.Like != nil {
			out.Like.Points, out.Like.Index, out.Like.Growth = percent(r.Like.Delta()), "", ""
		}
	}
	return out
}

type jsonCell struct {
	Member    string    `json:"member"`
	Indicator string    `json:"indicator"`
	Role      string    `json:"role"`
	Old       *jsonSide `json:"old,omitempty"`
	New       *jsonSide `json:"new,omitempty"`
}

type jsonSide struct {
	Value   string          `json:"value"`
	Sources []figure.Source `json:"sources"`
}

func (c CellChange) json() jsonCell {
	side := func(f *figure.Figure) *jsonSide {
		if f == nil {
			return nil
		}
		return &jsonSide{f.Value.String(), append([]figure.Source{}, f.Sources...)}
	}
	return jsonCell{c.Member, c.Indicator, c.Role.String(), side(c.Old), side(c.New)}
}
