// jcic-ledger-verify: checks an exported ledger on any machine. Knows nothing of the program that wrote it.
#include "app/base/console.h"
#include "app/base/fault.h"
#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/verify/run.h"

int main(int count, char** arguments) {
    jcic::forget_environment();
    if (!jcic::keep_memory_to_ourselves()) return static_cast<int>(jcic::Outcome::internal);
    return jcic::verify::run(jcic::own_arguments(count, arguments));
}
