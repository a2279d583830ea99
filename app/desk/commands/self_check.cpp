#include "app/desk/commands/self_check.h"

#include "app/desk/check_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<selfcheck::Findings> SelfCheck::carry_out(const Means& means) const {
    return means.workplace.checks().run(means.tell, means.stop);
}

}  // namespace jcic::desk::command
