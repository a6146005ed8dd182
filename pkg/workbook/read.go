package workbook

import (
	"errors"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/seal"
	"bloc/pkg/sheet"
)

// Read returns the result in a book of bloc's, with the findings of its run and those of
// reading it back. What was changed by hand since is named by cell and not used. The result is
// nil if the book holds none that can be used; then a finding says why.
func Read(path string, b *sheet.Book, c *catalogue.Catalogue) (*aggregate.Result, diag.List) {
	exact, err := Exact(b)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	result, findings, err := aggregate.Parse(exact, c)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	edits, err := Edits(b)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	findings.Add(foreign(path, result)...)
	typed := slices.ContainsFunc(edits, func(e Edit) bool { return e.Figure && (e.Change == Typed || e.Change == Formula) })
	for _, e := range edits {
		if e.Change == Computed && typed {
			continue // it follows from a figure that was named
		}
		f := e.finding(path)
		f.Period = result.Period.String()
		findings.Add(f)
	}
	return result, findings
}

// finding says what was changed. A figure that only looks different is still the same figure.
func (e Edit) finding(path string) diag.Finding {
	f := diag.BookEdited.At(diag.Place{File: path, Sheet: e.Sheet, Cell: e.Cell})
	f.Found, f.Expected = e.Found, e.Expected
	switch {
	case !e.Figure:
		f.Severity = diag.Note
	case e.Change == Format || e.Change == Hidden:
		f.Severity = diag.Warning
	}
	said := words.changes[e.Change]
	return f.With("now", diag.Text{Vi: strings.ReplaceAll(said.Vi, "{found}", e.Found), En: strings.ReplaceAll(said.En, "{found}", e.Found)})
}

// ReadJSON returns the result in a JSON of bloc's, with the findings of its run and those of
// reading it back. The result is nil if the text is not as bloc wrote it; then a finding says
// why.
func ReadJSON(path string, text []byte, c *catalogue.Catalogue) (*aggregate.Result, diag.List) {
	if err := seal.Check(text); err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	result, findings, err := aggregate.Parse(text, c)
	if err != nil {
		return nil, diag.List{Damaged(path, err)}
	}
	findings.Add(foreign(path, result)...)
	return result, findings
}

// foreign is the finding that a result was made with another catalogue. Its words may have
// meant something else.
func foreign(path string, r *aggregate.Result) diag.List {
	if r.Origin == r.Catalogue.Digest {
		return nil
	}
	f := diag.CatalogueOther.At(diag.Place{File: path})
	f.Period, f.Found, f.Expected = r.Period.String(), r.Origin, r.Catalogue.Digest
	return diag.List{f}
}

// Damaged is the finding that bloc's own data in a file cannot be used.
func Damaged(path string, reason error) diag.Finding {
	why := diag.Same(reason.Error())
	var spoken interface{ In(lang string) string }
	if errors.As(reason, &spoken) {
		why = diag.Text{Vi: spoken.In("vi"), En: spoken.In("en")}
	}
	return diag.BookDamaged.At(diag.Place{File: path}).With("reason", why)
}
