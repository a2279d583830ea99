#pragma once
// A folder that the desks of a branch share, as the transport of what they say: each writes files of its own,
// DESK-SINCE-THROUGH.jcic, and reads the others' (docs/desks.md).

#include <filesystem>
#include <map>
#include <utility>

#include "app/domain/statement.h"

namespace jcic::desk {

/// A report to head office ends in ".report", and is gathered from there as from any folder. Faults file.*; of a put,
/// also exchange.file.
class StatementFolder final : public domain::StatementTransport {
public:
    explicit StatementFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Written whole under the name with ".part" behind it, which nobody reads, and then renamed. Readable by the
    /// folder's group.
    [[nodiscard]] domain::StatementPut put(const domain::SignedStatement& statement) override;
    /// At most 64 of them.
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
