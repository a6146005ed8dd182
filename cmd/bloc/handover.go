package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

type handoverOptions struct {
	common
	delivery
	folder string
}

func newHandoverCmd(s streams) *cobra.Command {
	var o handoverOptions
	cmd := &cobra.Command{
		Use:  "handover BOOK... -o FOLDER",
		Args: arguments(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error { return runHandover(cmd.Context(), s, &o, args) },
	}
	o.common.flags(cmd, allFormats("table").only("table", "json"))
	o.judging(cmd)
	o.forcing(cmd)
	cmd.Flags().StringVarP(&o.folder, "folder", "o", "", "")
	return cmd
}

func runHandover(ctx context.Context, s streams, o *handoverOptions, args []string) error {
	if o.folder == "" {
		return usage(diag.Says(usages.noFolder))
	}
	if err := o.delivery.check(); err != nil {
		return err
	}
	in, err := o.loader(ctx, s, &answers{})
	if err != nil {
		return err
	}
	h, out, err := o.gather(ctx, in, args)
	if err != nil {
		return err
	}
	if len(h.Books) == 0 {
		return o.conclude(ctx, s, &o.common, out)
	}
	out.result = &result{
		blocks: func() []table.Block { return table.Blocks([]*table.Table{h.listing(o.lang)}) },
		json:   func(w io.Writer) error { return h.WriteJSON(w, "bloc "+version()) },
	}
	out.more = []func() ([]content, error){func() ([]content, error) { return o.contents(ctx, s, h) }}
	return o.conclude(ctx, s, &o.common, out)
}

// legacy is what is handed over, with the bytes of its files by their names.
type legacy struct {
	workbook.Handover
	bytes map[string][]byte
}

// gather reads the books. A book holds what was found on its reports. The findings here are
// only on the book itself, and that something in it is still open.
func (o *handoverOptions) gather(ctx context.Context, in *loader, args []string) (*legacy, outcome, error) {
	var out outcome
	h := &legacy{Handover: workbook.Handover{Catalogue: in.catalogue, Folder: filepath.Base(o.folder)}, bytes: map[string][]byte{}}
	paths, _, err := inbox.Expand(args)
	if err != nil {
		return nil, out, usage(err)
	}
	for _, path := range paths {
		data, err := readBounded(ctx, path, mostOld)
		if err != nil {
			return nil, out, usage(diag.Says(userWords.cannotRead, "handover", path, ofFile(err)))
		}
		one, err := stored{in}.read(ctx, path)
		switch {
		case err != nil:
			return nil, out, err
		case one == nil:
			return nil, out, usage(diag.Says(usages.noBook, path))
		case one.result == nil && h.addComparison(path, data):
			continue
		case one.result == nil:
			out.findings.Add(one.findings...)
			continue
		}
		out.findings.Add(edited(one.findings)...)
		open := in.perCause(aggregate.Open(one.findings, diag.Error, one.result), one.findings)
		one.result.Open = open
		for _, line := range one.result.Status(o.lang) {
			out.head = append(out.head, filepath.Base(path)+": "+line)
		}
		out.awaited = out.awaited || one.awaited() || open.Questions > 0 || open.Errors > 0
		h.add(path, data, one)
	}
	slices.SortStableFunc(h.Books, func(a, b workbook.HandedBook) int { return cmp.Compare(a.Period.String(), b.Period.String()) })
	out.findings.Add(h.twice()...)
	out.findings = out.findings.Sorted()
	return h, out, nil
}

// add adds a book and the files on which it rests.
func (h *legacy) add(path string, data []byte, one *aggregated) {
	b := workbook.HandedBook{
		Name: h.keep(filepath.Base(path), data), SHA256: digestOf(data), Period: one.result.Period, Status: one.result.Status("vi"),
		Reported: one.result.Reporting(), Expected: len(one.result.Members), Findings: one.findings,
	}
	if basis := basisOf(data); basis != nil {
		b.HasBasis, b.Options = true, basis.Options
		for _, f := range basis.Files {
			h.addFile(f, b.Name)
		}
	}
	h.Books = append(h.Books, b)
}

// addComparison adds a book that compares periods by baselines that a person wrote, and these
// baselines. It is false for any other file.
func (h *legacy) addComparison(path string, data []byte) (ok bool) {
	basis := basisOf(data)
	if basis == nil || !slices.ContainsFunc(basis.Files, func(f workbook.BasisFile) bool { return f.Flag == "baseline" }) {
		return false
	}
	name := h.keep(filepath.Base(path), data)
	h.Files = append(h.Files, workbook.HandedFile{Name: name, SHA256: digestOf(data)})
	for _, f := range basis.Files {
		h.addFile(f, name)
	}
	return true
}

// basisOf returns what a book rests on; nil for a JSON, and for a book that does not say.
func basisOf(data []byte) *workbook.Basis {
	book, _, err := xlsx.ReadBytes(context.Background(), "", data, sheet.DefaultLimits())
	if err != nil || book == nil {
		return nil
	}
	basis, err := workbook.BasisOf(book)
	if err != nil {
		return nil
	}
	return basis
}

// addFile adds a file that a person wrote, once for all books that rest on it.
func (h *legacy) addFile(f workbook.BasisFile, of string) {
	digest := digestOf([]byte(f.Text))
	for i := range h.Files {
		if known := &h.Files[i]; known.SHA256 == digest && known.Flag == f.Flag {
			known.Of = append(known.Of, of)
			return
		}
	}
	h.Files = append(h.Files, workbook.HandedFile{Name: h.keep(diag.Base(f.Path), []byte(f.Text)), Flag: f.Flag, SHA256: digest, Of: []string{of}})
}

// keep keeps the bytes of a file under its name, or under a similar one if another file has
// that name, and returns the name.
func (h *legacy) keep(name string, data []byte) string {
	free := name
	for n := 2; ; n++ {
		known, taken := h.bytes[strings.ToLower(free)]
		if !taken || bytes.Equal(known, data) {
			h.bytes[strings.ToLower(free)] = data
			return free
		}
		free = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, filepath.Ext(name)), n, filepath.Ext(name))
	}
}

func digestOf(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data)) }

// twice returns the findings that two books are of one period: nobody knows which one counts.
func (h *legacy) twice() diag.List {
	var list diag.List
	of := map[figure.Period]string{}
	for _, b := range h.Books {
		if other := of[b.Period]; other != "" {
			f := diag.ResultsTwice.At(diag.Place{File: b.Name})
			f.Period = b.Period.String()
			list.Add(f.With("argument", diag.Same("handover")).With("files", diag.Same(other+", "+b.Name)))
		}
		of[b.Period] = b.Name
	}
	return list
}

// listing is what is handed over, for people at a terminal.
func (h *legacy) listing(lang string) *table.Table {
	t := &table.Table{Title: []string{words.handedOver.Say(lang)}, Header: []string{words.handedFile.Say(lang), words.handedPeriod.Say(lang)}}
	for _, b := range h.Books {
		t.Rows = append(t.Rows, []table.Cell{table.Text(b.Name), table.Text(b.Period.String())})
	}
	for _, f := range h.Files {
		named := ""
		if f.Flag != "" {
			named = "--" + f.Flag
		}
		t.Rows = append(t.Rows, []table.Cell{table.Text(f.Name), table.Text(named)})
	}
	return t
}

// contents are the files of the folder: the page to read first, the books, and what they
// rest on.
func (o *handoverOptions) contents(ctx context.Context, s streams, h *legacy) ([]content, error) {
	page := filepath.Join(o.folder, words.readFirst.Say(o.lang))
	var b bytes.Buffer
	to := target{lang: o.lang, created: sourceDate(s), path: page}
	if err := workbook.WriteHandover(&b, &h.Handover, to.book()); err != nil {
		return nil, failed(err)
	}
	list := []content{{path: page, data: b.Bytes()}}
	for _, one := range h.Books {
		list = append(list, content{path: filepath.Join(o.folder, one.Name), data: h.bytes[strings.ToLower(one.Name)]})
	}
	for _, f := range h.Files {
		list = append(list, content{path: filepath.Join(o.folder, f.Name), data: h.bytes[strings.ToLower(f.Name)]})
	}
	return list, o.guardFolder(ctx, o.folder, list)
}
