# Libraries from the distribution. docs/licences.md says what each asks of us.

find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
# It comes without a description for pkg-config.
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
add_library(forepost_libcsv INTERFACE)
target_include_directories(forepost_libcsv SYSTEM INTERFACE ${CSV_INCLUDE_DIR})
target_link_libraries(forepost_libcsv INTERFACE ${CSV_LIBRARY})
# Their headers alone: native-host/platform/linux loads them when they are needed.
pkg_check_modules(SECRET REQUIRED libsecret-1)
pkg_check_modules(GIO REQUIRED IMPORTED_TARGET gio-2.0)
find_program(NODE_EXECUTABLE node REQUIRED)
find_program(NPM_EXECUTABLE npm REQUIRED)
