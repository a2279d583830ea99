#include "app/hub/conninfo.h"

#include <libpq-fe.h>

#include <memory>
#include <string_view>

namespace jcic::hub {

Result<void> check_conninfo(const std::string& text) {
    const auto refuse = [](const char* field) {
        return fail(FaultCode::input_form, "hub.conninfo", {{"field", field}});
    };
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(text.c_str(), nullptr),
                                                                               PQconninfoFree);
    if (!options) return refuse("conninfo");
    for (const auto* one = options.get(); one->keyword != nullptr; ++one) {
        const std::string_view keyword = one->keyword;
        if ((keyword == "password" || keyword == "sslpassword") && one->val != nullptr) return refuse("password");
    }
    return {};
}

}  // namespace jcic::hub
