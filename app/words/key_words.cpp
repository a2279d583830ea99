#include "app/words/key_words.h"

#include "app/words/fault_words.h"

namespace jcic::words {

QString key_is_gone() {
    return FaultWords::tr("本工作站之金鑰遺失。");
}

QString key_is_damaged() {
    return FaultWords::tr("本工作站之金鑰檔無法開啟：已損壞，或屬於其他工作站。");
}

QString another_key() {
    return FaultWords::tr("請取回原檔案；無原檔案者，由單位主管或帳號管理人員執行 setup --new-key，重新申請憑證。");
}

}  // namespace jcic::words
