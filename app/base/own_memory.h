#pragma once
// Keeps a process's memory, which holds secrets, from other processes.

namespace jcic {

/// From here on no core file is written, and no other process of the same user may look into this one's memory. Every
/// program that takes a secret calls it before anything else. False where the system refuses.
[[nodiscard]] bool keep_memory_to_ourselves();

}  // namespace jcic
