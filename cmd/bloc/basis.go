package main

import (
	"cmp"
	"slices"

	"github.com/spf13/pflag"

	"bloc/pkg/workbook"
)

// bearing are the flags that bear on figures. Everything else on a command line changes only
// how a result is written or judged.
var bearing = []string{"period", "lang", "catalogue", "map", "rate", "prefer", "explanations", "previous", "baseline", "membership"}

// took notes a file that was read as a report or as a book.
func (o *common) took(path, sha256 string) {
	o.basis.Inputs = append(o.basis.Inputs, workbook.BasisInput{Path: path, SHA256: sha256})
}

// restsOn notes a file that a person wrote for bloc. Figures do not rest on passwords.
func (o *common) restsOn(flag, path string, text []byte) {
	o.basis.Files = append(o.basis.Files, workbook.BasisFile{Flag: flag, Path: path, Text: string(text)})
}

// under reads what a flag names, and notes that the files were read for it.
func (in *loader) under(flag string, read func() ([]*aggregated, error)) ([]*aggregated, error) {
	before := len(in.basis.Inputs)
	list, err := read()
	for i := range in.basis.Inputs[before:] {
		in.basis.Inputs[before+i].Flag = flag
	}
	return list, err
}

// rests returns what the figures of the run rest on. The order in which files were named makes
// no difference to the figures, so it makes none here.
func (o *common) rests() *workbook.Basis {
	out := o.basis
	out.Inputs = slices.SortedFunc(slices.Values(o.basis.Inputs), func(a, b workbook.BasisInput) int {
		return cmp.Or(cmp.Compare(a.Flag, b.Flag), cmp.Compare(a.Path, b.Path))
	})
	out.Options = map[string][]string{}
	o.cmd.Flags().Visit(func(f *pflag.Flag) {
		switch value := f.Value.(type) {
		case *texts:
			out.Options[f.Name] = *value
		default:
			out.Options[f.Name] = []string{f.Value.String()}
		}
		if !slices.Contains(bearing, f.Name) {
			delete(out.Options, f.Name)
		}
	})
	return &out
}
