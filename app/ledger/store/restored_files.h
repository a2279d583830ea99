#pragma once
// The files around a restore: the folder in which the new ledger is made, what it takes over from the present one, and
// the name under which that one is set aside.

#include <filesystem>

#include "app/base/clock.h"
#include "app/domain/identifiers.h"

namespace jcic::ledger {

/// "<folder>.restoring", beside it.
[[nodiscard]] std::filesystem::path staging_of(const std::filesystem::path& folder);

/// An empty staging folder with a mark in it that it is not finished. What an earlier restore left goes if it bears the
/// mark; a whole ledger there (a stop just after the exchange) is set aside.
[[nodiscard]] Result<void> begin_unfinished(const std::filesystem::path& staging, const std::filesystem::path& folder,
                                            UtcTime now);
[[nodiscard]] Result<void> mark_unfinished(const std::filesystem::path& staging);
/// Takes the mark away, durably: from here on nobody throws the folder away.
[[nodiscard]] Result<void> end_unfinished(const std::filesystem::path& staging);
/// Removes the staging folder if it bears the mark. What cannot be removed the next restore removes.
void drop_unfinished(const std::filesystem::path& staging);
/// Renames what stands at `from` to "<folder>.set-aside-<time>", and gives that.
[[nodiscard]] Result<std::filesystem::path> set_aside(const std::filesystem::path& from,
                                                      const std::filesystem::path& folder, UtcTime now);

/// What the present folder knows better than a backup: later passwords and ends of the same people, and failed tries.
/// Somebody whose keys were replaced since, or who came since, is as the backup says.
[[nodiscard]] Result<void> merge_present_files(const std::filesystem::path& present,
                                               const std::filesystem::path& staging);
/// Whether both folders have the same slot of the person.
[[nodiscard]] bool same_slot(const std::filesystem::path& present, const std::filesystem::path& staging,
                             const domain::PersonId& person);

}  // namespace jcic::ledger
