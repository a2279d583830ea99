// jcic-desk-hub: for who runs the hub's PostgreSQL server. It opens no ledger.
#include "app/base/fault.h"
#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/hub_server/run.h"

int main(int count, char** arguments) {
    jcic::forget_environment();
    if (!jcic::keep_memory_to_ourselves()) return static_cast<int>(jcic::Outcome::internal);
    return jcic::hub_server::run({arguments + 1, arguments + count});
}
