//go:build race

package sheet_test

const race = true
