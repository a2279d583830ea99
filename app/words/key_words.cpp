#include "app/words/key_words.h"

#include "app/words/fault_words.h"

namespace jcic::words {

QString key_is_gone() {
    return FaultWords::tr("這台工作站的金鑰不在了。");
}

QString key_is_damaged() {
    return FaultWords::tr("這台工作站的金鑰檔打不開：已經損壞，或是別台的。");
}

QString another_key() {
    return FaultWords::tr("取回原來的檔案；沒有時，由單位主管或帳號管理人員執行 setup --new-key，重新申請憑證。");
}

}  // namespace jcic::words
