package catalogue

import _ "embed" // for the catalogue that is read in place

// builtIn is what the files under data come to, as pass writes it. Reading these files at every
// start would take longer than reading eleven reports. Generate it anew after a change of the
// files, and after a merge of two changes.
//
//go:generate go test -run BuiltIn -update
//go:embed builtin.bin
var builtIn string
