# Warnings, hardening and sanitizers for every target of the project.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                    -Woverloaded-virtual -Werror)
# Designated initializers leave out what has a default, on purpose.
add_compile_options(-Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12 marks a helper of its own std::stable_sort deprecated. Sign conversions are no part
  # of GCC's -Wconversion.
  add_compile_options(-Wno-deprecated-declarations -Wno-sign-conversion)
endif()
add_compile_options(-fstack-protector-strong -fPIE)
add_link_options(-pie -Wl,-z,relro,-z,now)

if(FOREPOST_SANITIZE)
  add_compile_options(-fsanitize=${FOREPOST_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FOREPOST_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_definitions(_FORTIFY_SOURCE=2)
  # GCC 12 sees overlapping copies in "text" + std::string(…) where there are none:
  # https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651. clang-tidy, which reads the same commands,
  # does not know that warning.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    add_compile_options(-Wno-restrict -Wno-unknown-warning-option)
  endif()
endif()

# The fuzzers' own main comes from -fsanitize=fuzzer, in tests/fuzz; everything else only reports
# which of its branches an input reaches.
if(FOREPOST_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# One static library out of all sources of the current folder.
#   forepost_library(policy forepost::common RE2::re2)
function(forepost_library name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(forepost_${name} STATIC ${sources})
  add_library(forepost::${name} ALIAS forepost_${name})
  target_include_directories(forepost_${name} PUBLIC ${CMAKE_SOURCE_DIR}/native-host
                                                     ${CMAKE_BINARY_DIR}/generated)
  target_link_libraries(forepost_${name} PUBLIC ${ARGN})
endfunction()
