#pragma once
// The SQL of the schema, in files of its own (schema.cpp puts it together).

#include <string_view>

namespace jcic::hub {

extern const std::string_view schema_tables;
extern const std::string_view schema_proof;
extern const std::string_view schema_rules;
extern const std::string_view schema_rights;

}  // namespace jcic::hub
