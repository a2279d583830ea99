// jcic-ledger-verify: checks an exported ledger on any machine. Knows nothing of the program that wrote it.
#include "app/verify/run.h"

int main(int count, char** arguments) {
    return jcic::verify::run({arguments + 1, arguments + count});
}
