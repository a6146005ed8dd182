package main

import (
	"bytes"
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// part is a module that is linked in.
type part struct {
	path, version, sum string
	licence            string // its text
	kind               string // the licence's name by SPDX; empty for one that is not known
}

// partsOf lists the modules that a program says are linked into it, and Go's own library.
func partsOf(program []byte) ([]part, error) {
	info, err := buildinfo.Read(bytes.NewReader(program))
	if err != nil {
		return nil, err
	}
	list := []part{{path: "std", version: info.GoVersion}}
	folders := map[string]string{}
	if folders["std"], err = ask("env", "GOROOT"); err != nil {
		return nil, err
	}
	for _, m := range info.Deps {
		list = append(list, part{path: m.Path, version: m.Version, sum: m.Sum})
		if folders[m.Path], err = ask("list", "-m", "-f", "{{.Dir}}", m.Path); err != nil {
			return nil, err
		}
	}
	for i := range list {
		if err := list[i].license(folders[list[i].path]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// ask returns what the go command says.
func ask(args ...string) (string, error) {
	said, err := exec.Command("go", args...).Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(said)), nil
}

// license reads the licence in the folder of a module. One without is not handed out.
func (p *part) license(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || !isLicence(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		p.licence += string(text) + "\n"
	}
	if p.licence == "" {
		return fmt.Errorf("%s: no licence in %s", p.path, folder)
	}
	p.kind = kindOf(p.licence)
	return nil
}

// isLicence reports whether a file has the name of a licence, or of what goes with one.
func isLicence(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc([]string{"license", "licence", "copying", "notice"}, func(s string) bool { return strings.HasPrefix(name, s) })
}

// kindOf is the SPDX name of a licence, as far as its words show.
func kindOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, k := range []struct{ words, name string }{
		{"Apache License Version 2.0", "Apache-2.0"}, {"Permission is hereby granted, free of charge", "MIT"},
		{"Neither the name", "BSD-3-Clause"}, {"Redistribution and use in source and binary forms", "BSD-2-Clause"},
		{"Mozilla Public License Version 2.0", "MPL-2.0"}, {"Permission to use, copy, modify, and/or distribute", "ISC"},
	} {
		if strings.Contains(text, k.words) {
			return k.name
		}
	}
	return ""
}

// licences puts the licences of all parts into one text.
func licences(parts []part) []byte {
	var b bytes.Buffer
	b.WriteString("Licences of what is linked into bloc.\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "\n%s\n%s %s %s\n%s\n\n%s", strings.Repeat("=", 78), p.path, p.version, p.kind, strings.Repeat("=", 78), p.licence)
	}
	return b.Bytes()
}

// bill is the bill of materials in the form of CycloneDX 1.5.
func (r *release) bill(parts []part) ([]byte, error) {
	type object = map[string]any
	var components []object
	for _, p := range slices.SortedFunc(slices.Values(parts), func(a, b part) int { return strings.Compare(a.path, b.path) }) {
		one := object{"type": "library", "name": p.path, "version": p.version, "purl": "pkg:golang/" + p.path + "@" + p.version}
		if p.sum != "" {
			one["properties"] = []object{{"name": "go:sum", "value": p.sum}}
		}
		if p.kind != "" {
			one["licenses"] = []object{{"license": object{"id": p.kind}}}
		}
		components = append(components, one)
	}
	data, err := json.MarshalIndent(object{
		"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
		"metadata": object{
			"timestamp": r.when.Format(time.RFC3339),
			"component": object{"type": "application", "name": "bloc", "version": r.version},
		},
		"components": components,
	}, "", "  ")
	return append(data, '\n'), err
}
