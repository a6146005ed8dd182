package workbook

import (
	"encoding/json"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// Basis is what the figures of a book rest on, besides the catalogue of the program. With it
// the book can be computed anew from the same files, and compared.
type Basis struct {
	Options map[string][]string `json:"options,omitempty"` // flags of the command that bear on figures, with their values
	Files   []BasisFile         `json:"files,omitempty"`   // what a person wrote for bloc, whole
	Inputs  []BasisInput        `json:"inputs,omitempty"`  // every file that was read as a report or a book, used or not
	Earlier []BasisReport       `json:"earlier,omitempty"` // what members had reported for earlier periods, where that was at hand
}

// BasisReport is what a member had reported for an earlier period.
type BasisReport struct {
	Member  string        `json:"member"`
	Period  string        `json:"period"`
	Figures []BasisFigure `json:"figures"`
}

// BasisFigure is a single figure of such a report.
type BasisFigure struct {
	Indicator string `json:"indicator"`
	Value     string `json:"value"`  // exact, in the catalogue's unit
	Places    int32  `json:"places"` // decimals as shown
}

// NewBasisReport stores what a member reported.
func NewBasisReport(r *figure.Report) BasisReport {
	out := BasisReport{Member: r.Member, Period: r.Period.String()}
	for _, f := range r.Figures {
		out.Figures = append(out.Figures, BasisFigure{f.Indicator, f.Value.String(), f.Places})
	}
	return out
}

// Report returns what a member reported. The error says what cannot be read.
func (b BasisReport) Report(c *catalogue.Catalogue) (*figure.Report, error) {
	p, err := figure.ParsePeriod(b.Period)
	if err != nil {
		return nil, err
	}
	r := &figure.Report{Member: b.Member, Period: p}
	for _, f := range b.Figures {
		value, err := quantity.FromStored(f.Value)
		if err != nil {
			return nil, err
		}
		r.Figures = append(r.Figures, figure.Figure{
			Key: figure.Key{Indicator: f.Indicator, Period: p, Role: figure.Actual}, Member: b.Member,
			Value: value, Unit: c.UnitOf(f.Indicator), Places: f.Places,
		})
	}
	return r, nil
}

// BasisFile is a user file: maps, explanations, baselines.
type BasisFile struct {
	Flag string `json:"flag"` // that named it, without dashes
	Path string `json:"path"`
	Text string `json:"text"`
}

// BasisInput is a file that was read.
type BasisInput struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256,omitempty"` // of its bytes, 64 hex digits; empty where it could not be read
	Flag   string `json:"flag,omitempty"`   // that named it, without dashes; empty for an argument
}

// BasisOf returns what the figures of a book of bloc's rest on; nil if the book does not say.
// The error says why that cannot be known.
func BasisOf(b *sheet.Book) (*Basis, error) {
	text, err := stored(b, columnBasis)
	if err != nil {
		return nil, err
	}
	var basis *Basis
	if err := json.Unmarshal([]byte(text), &basis); err != nil {
		return nil, err
	}
	return basis, nil
}
