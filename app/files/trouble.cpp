#include "app/files/trouble.h"

#include <cstring>

#include "app/base/fault_reasons.h"
#include "app/base/text.h"
#include "app/files/named.h"

namespace jcic::files {

Fault trouble_with(FaultCode code, const std::filesystem::path& path, int error) {
    const auto reason = reason_of_errno(error);
    Fault fault{code, "file", {name_detail(path), {"reason", std::string(reason)}}};
    if (reason == "system") {
        fault.details.push_back({"number", std::to_string(error)});
        fault.details.push_back({"said", std::strerror(error)});
    }
    std::error_code none;
    if (reason == "link")
        if (const auto target = std::filesystem::read_symlink(path, none).string(); !target.empty())
            fault.details.push_back({"target", visible_line(target)});
    return fault;
}

}  // namespace jcic::files
