#pragma once
// The SQL of each migration, in a file of its own (schema.cpp lists them).

#include <string_view>

namespace jcic::hub {

extern const std::string_view schema_offered;
extern const std::string_view schema_enrolments;
extern const std::string_view schema_witnesses;
extern const std::string_view schema_wholes;
extern const std::string_view schema_turns;
extern const std::string_view schema_form_keys;
extern const std::string_view schema_approvals;
extern const std::string_view schema_open_claims;
extern const std::string_view schema_standings;
extern const std::string_view schema_seals;
extern const std::string_view schema_bounds;
extern const std::string_view schema_images;
extern const std::string_view schema_freed;

}  // namespace jcic::hub
