// Package workbook writes the consolidated workbook, and recognises the books
// that bloc wrote.
//
// The book is for people: totals are live formulas over the boards' figures, each
// with the value it has, so that a viewer that does not compute shows figures and
// a recalculation gives the same ones. It also carries the exact result on a
// hidden sheet. The same result gives the same bytes.
package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// Options say how a book is written. Created is the time in its properties; zero
// leaves it out of them.
type Options struct {
	Lang    string
	Program string
	Created time.Time
}

// book is a workbook in the making.
type book struct {
	result *aggregate.Result
	lang   string
}

func (b *book) say(key string, args ...any) string { return say(b.lang, key, args...) }

// Write writes the consolidated workbook of a result with the findings of its run.
func Write(w io.Writer, r *aggregate.Result, findings diag.List, o Options) error {
	b := &book{r, o.Lang}
	m := newMembers(b)
	pages := []*page{newSummary(b, m), m.page, newSources(b), newReview(b, findings)}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	draft, err := build(append(slices.Clone(pages), newData(o.Program, "", exact.Bytes())), r, o)
	if err != nil {
		return err
	}
	// What the book shows is known only once it is written, so it is written twice.
	read, problems, err := sheet.ReadBytes(context.Background(), "", draft, sheet.DefaultLimits())
	if err == nil && read == nil {
		err = errors.New("the written book cannot be read: " + problems[0].Message("en"))
	}
	if err != nil {
		return err
	}
	final, err := build(append(pages, newData(o.Program, shown(read), exact.Bytes())), r, o)
	if err != nil {
		return err
	}
	_, err = w.Write(final)
	return err
}

// build writes pages into a file, the last of them hidden.
func build(pages []*page, r *aggregate.Result, o Options) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetDefaultFont("Times New Roman"); err != nil {
		return nil, err
	}
	for i, p := range pages {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", p.name); err != nil {
				return nil, err
			}
		} else if _, err := f.NewSheet(p.name); err != nil {
			return nil, err
		}
		for at, target := range p.links {
			if err := f.SetCellHyperLink(p.name, at, target, "External"); err != nil {
				return nil, err
			}
		}
	}
	s := &styles{f, map[look]int{}}
	for _, p := range pages {
		if err := p.write(f, s); err != nil {
			return nil, err
		}
	}
	if err := f.SetSheetVisible(dataSheet, false, true); err != nil {
		return nil, err
	}
	if err := properties(f, r, o); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, err
	}
	return normalise(b.Bytes())
}

func properties(f *excelize.File, r *aggregate.Result, o Options) error {
	p := &excelize.DocProperties{
		Creator: "bloc", LastModifiedBy: "bloc",
		Title: table.Period(o.Lang, r.Period), Subject: r.Catalogue.Bloc.Heading.In(o.Lang),
		Description: o.Program, Language: o.Lang,
	}
	stamp := o.Created
	if stamp.IsZero() {
		stamp = epoch
	}
	p.Created, p.Modified = stamp.Format(time.RFC3339), stamp.Format(time.RFC3339)
	if err := f.SetDocProps(p); err != nil {
		return err
	}
	return f.SetCustomProps(excelize.CustomProperty{Name: property, Value: "1"})
}

// epoch stands for no time: the first that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// normalise writes the archive anew with its parts in order and without times, so
// that the same content is the same bytes.
func normalise(data []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := slices.Clone(in.File)
	slices.SortFunc(files, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		if err := copyPart(w, f); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func copyPart(w *zip.Writer, f *zip.File) error {
	part, err := f.Open()
	if err != nil {
		return err
	}
	defer part.Close()
	to, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = io.Copy(to, part)
	return err
}
