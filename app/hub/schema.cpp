#include "app/hub/schema.h"

#include <array>
#include <string>

#include "app/hub/schema_parts.h"

namespace jcic::hub {

std::span<const Migration> migrations() {
    // Until 1.0 the schema is made whole, and a hub of an earlier version is made anew.
    static const std::string whole =
        std::string(schema_tables) + std::string(schema_proof) + std::string(schema_rules) + std::string(schema_rights);
    static const std::array all{Migration{oldest_version, "desks, claims, statements, trees", whole}};
    return all;
}

int newest_version() {
    return migrations().back().version;
}

}  // namespace jcic::hub
