package viet_test

import (
	"fmt"

	"bloc/pkg/viet"
)

// Spellings of one label have one key.
func ExampleKey() {
	fmt.Println(viet.Key("Luỹ kế") == viet.Key("LŨY  KẾ:"), viet.Fold("Luỹ kế"))
	// Output: true luy ke
}

// Text set in a font of the nineties is decoded before it is split into words.
func ExampleDecode() {
	fmt.Println(viet.Decode("Tæng vèn ®Çu t\u00ad", ".VnTime"))
	fmt.Println(viet.Decode("Ñaàu tö", "VNI-Times"))
	// Output:
	// Tổng vốn đầu tư
	// Đầu tư
}

func ExampleWords() {
	for _, w := range viet.Words("Vốn (tỷ đồng)") {
		fmt.Printf("%q %q\n", w.Sep, w.Plain)
	}
	// Output:
	// "" "von"
	// "(" "ti"
	// "" "dong"
}
