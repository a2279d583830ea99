// jcic-desk-witness: cosigns checkpoints of ledgers. Knows nothing of the program that writes them.
#include "app/base/fault.h"
#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/witness/run.h"

int main(int count, char** arguments) {
    jcic::forget_environment();
    if (!jcic::keep_memory_to_ourselves()) return static_cast<int>(jcic::Outcome::internal);
    jcic::SystemRandom random;
    return jcic::witness::run({arguments + 1, arguments + count}, jcic::SystemClock(), random);
}
