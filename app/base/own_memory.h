#pragma once
// Keeps a process's memory, which holds secrets, from other processes.

namespace jcic {

/// Prevents core files, and access to this process's memory by other processes of the same user. Every program that
/// reads a secret calls it first. False if the system refuses.
[[nodiscard]] bool keep_memory_to_ourselves();

}  // namespace jcic
