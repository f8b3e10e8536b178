# The extension's id is the first half of the SHA-256 of its public key, written with the letters
# a to p. All that names the id (manifests, policies, the host's own list of callers) is derived
# from the key here.

find_program(OPENSSL_EXECUTABLE openssl REQUIRED)

if(FOREPOST_SIGNING_KEY)
  set(FOREPOST_KEY_FILE ${FOREPOST_SIGNING_KEY})
  if(NOT EXISTS ${FOREPOST_KEY_FILE})
    message(FATAL_ERROR "FOREPOST_SIGNING_KEY: there is no file ${FOREPOST_KEY_FILE}")
  endif()
else()
  set(FOREPOST_KEY_FILE ${CMAKE_BINARY_DIR}/signing-key.pem)
  if(NOT EXISTS ${FOREPOST_KEY_FILE})
    message(STATUS "Making a developer's signing key: ${FOREPOST_KEY_FILE}")
    execute_process(
      COMMAND ${OPENSSL_EXECUTABLE} genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048
              -out ${FOREPOST_KEY_FILE} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FOREPOST_KEY_FILE})

set(_public_der ${CMAKE_BINARY_DIR}/generated/public-key.der)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated)
execute_process(COMMAND ${OPENSSL_EXECUTABLE} pkey -in ${FOREPOST_KEY_FILE} -pubout -outform DER
                        -out ${_public_der} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${OPENSSL_EXECUTABLE} base64 -A -in ${_public_der}
                OUTPUT_VARIABLE FOREPOST_PUBLIC_KEY COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 ${_public_der} _digest)
string(SUBSTRING ${_digest} 0 32 _digest)

set(FOREPOST_EXTENSION_ID "")
foreach(_index RANGE 31)
  string(SUBSTRING ${_digest} ${_index} 1 _digit)
  string(FIND "0123456789abcdef" ${_digit} _value)
  string(SUBSTRING "abcdefghijklmnop" ${_value} 1 _letter)
  string(APPEND FOREPOST_EXTENSION_ID ${_letter})
endforeach()

set(FOREPOST_HOST_NAME io.forepost.host)
set(FOREPOST_GECKO_ID forepost@forepost.io)
message(STATUS "Extension id: ${FOREPOST_EXTENSION_ID}")
