#pragma once
// A folder shared by a branch's desks, as the transport of their statements: each writes its own files,
// DESK-SINCE-THROUGH.jcic, and reads the others' (docs/run/desks.md).

#include <filesystem>
#include <map>
#include <utility>

#include "app/domain/statement.h"

namespace jcic::desk {

/// A report to head office ends in ".report" and is collected from there like from any folder. Faults file.*; of a put,
/// also exchange.file.
class StatementFolder final : public domain::StatementTransport {
public:
    explicit StatementFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Written under the name plus ".part", which is never read, then renamed. Readable by the folder's group.
    [[nodiscard]] domain::StatementPut put(const domain::SignedStatement& statement) override;
    /// Returns at most 64.
    [[nodiscard]] Result<std::vector<domain::SignedStatement>> next_of(domain::StatementKind kind,
                                                                       const std::string& desk,
                                                                       std::uint64_t after) override;
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> last_of(domain::StatementKind kind,
                                                                         const std::string& desk) override;

private:
    using Places = std::map<std::pair<std::uint64_t, std::uint64_t>, std::filesystem::path>;  ///< by through, since
    [[nodiscard]] Result<Places> places_of(domain::StatementKind kind, const std::string& desk) const;

    std::filesystem::path folder_;
};

}  // namespace jcic::desk
