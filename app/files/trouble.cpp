#include "app/files/trouble.h"

#include "app/base/fault_reasons.h"

namespace jcic::files {

Fault trouble_with(FaultCode code, const std::filesystem::path& path, int error) {
    const auto reason = reason_of_errno(error);
    Fault fault{code, "file", {{"file", path.filename().string()}, {"reason", std::string(reason)}}};
    if (reason == "system") fault.details.push_back({"number", std::to_string(error)});
    return fault;
}

}  // namespace jcic::files
