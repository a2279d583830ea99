#include "app/witness/words.h"

namespace jcic::witness {

Words words_for(Judgement judgement) {
    switch (judgement) {
        case Judgement::cosign:
            return {"已見證", "Witnessed"};
        case Judgement::unknown_log:
            return {"本日誌未登錄：請先以 trust 登錄櫃台 ledger head 所印之日誌金鑰",
                    "This ledger is not trusted yet: first trust the key that the desk's `ledger head` prints"};
        case Judgement::older:
            return {"筆數少於已見證筆數：整個資料夾換回舊版，或要求檔是舊的。請查櫃台",
                    "Fewer events than already witnessed: the folder was replaced by an older one, or the request is "
                    "an old one. Investigate that desk"};
        case Judgement::unknown_key:
            return {"簽署金鑰並非由已知之金鑰交接：封印鏈重新開始，或更換日誌。請查明緣由後，始以 trust 登錄新金鑰",
                    "The signing key does not follow from the known one: the chain of seals was restarted, or it is "
                    "another ledger. Find out why before you trust the new key"};
        case Judgement::split:
            return {"與所見證之筆數相同而樹根不同：同一日誌有二種內容。請查明該櫃台",
                    "As many events as already witnessed, but another root: the ledger has two histories. Investigate "
                    "that desk"};
        case Judgement::behind:
            return {"要求檔並非自所見證之筆數起：請櫃台自此筆數起再次要求（--since）",
                    "The request does not continue from the size that was witnessed: have the desk ask again from that "
                    "(--since)"};
        case Judgement::inconsistent:
            return {"所見證事件並非本日誌之開頭：內容遭更動或換回舊版。請查明該櫃台",
                    "The witnessed events are not the first ones of this ledger: it was altered or replaced by an "
                    "older one. Investigate that desk"};
    }
    return {};
}

Words words_for(LogStatus::What what) {
    if (what == LogStatus::What::waiting)
        return {"伺服器上尚未見證之葉子或封印：等櫃台送達",
                "The hub does not have the leaves or seals up to the witnessed size yet: waiting for the desk"};
    return {"無新封印", "No newer seal"};
}

namespace {

Words of_hub(const Fault& fault) {
    if (fault.code == FaultCode::hub_forged)
        return {"伺服器上之封印並非本日誌所有：均不簽署",
                "A seal at the hub does not belong to that ledger: nothing is signed"};
    if (fault.code == FaultCode::hub_answer)
        return {"伺服器回覆的內容不齊或不是約定的格式", "The hub's answer is incomplete or not in the agreed format"};
    if (fault.code == FaultCode::hub_newer)
        return {"資料表較本程式新：請更新 jcic-desk-witness",
                "The schema is newer than this program: update jcic-desk-witness"};
    if (fault.code == FaultCode::hub_older)
        return {"資料表較本程式舊：請伺服器人員 migrate",
                "The schema is older than this program: have the server's administrators run migrate"};
    if (fault.code == FaultCode::hub_refused)
        return {"伺服器不允許此角色使用：請伺服器人員以 witness 登記",
                "The server does not permit this role: have it enrolled by `jcic-desk-hub witness`"};
    if (fault.code == FaultCode::hub_untrusted)
        return {"連線憑證不可信，或伺服器不允許此角色連線",
                "A certificate of the connection is not trusted, or the server does not permit this role to connect"};
    return {"連不到伺服器", "The server cannot be reached"};
}

Words of_file(const Fault& fault) {
    const auto what = fault.code;
    if (what == FaultCode::file_missing) return {"查無檔案", "The file does not exist"};
    if (what == FaultCode::file_read) return {"檔案無法讀取", "The file cannot be read"};
    if (what == FaultCode::file_write && fault.detail("reason") == "exists")
        return {"此資料夾已有見證金鑰", "This folder already has a witness's key"};
    if (what == FaultCode::file_write) return {"檔案無法寫入", "The file cannot be written"};
    if (fault.detail("part") == "key") return {"見證金鑰的檔案已損壞", "The file of the witness's key is damaged"};
    if (fault.detail("part") == "log")
        return {"見證紀錄檔已損壞：均不簽署", "The record of what was witnessed is damaged: nothing is signed"};
    return {"檔案過大", "The file is too large"};
}

}  // namespace

Words words_for(const Fault& fault) {
    const auto field = fault.detail("field");
    if (fault.text().starts_with("hub.")) return of_hub(fault);
    if (fault.code != FaultCode::input_form) return of_file(fault);
    if (field == "request") return {"此檔案並非見證要求", "The file is not a request to a witness"};
    if (field == "conninfo") return {"--connect 的內容不是連線字串", "--connect takes a connection string of libpq"};
    if (field == "password")
        return {"密碼不可寫在命令列：用 PGPASSFILE 指的檔案，或憑證",
                "A password must not be on the command line: use a file that PGPASSFILE names, or a certificate"};
    if (field == "KEY")
        return {"並非日誌金鑰：櫃台之 ledger head 印出整行",
                "This is not a ledger's key: the desk's `ledger head` prints the whole line"};
    if (field == "NAME")
        return {"名稱不得有空格或加號，亦不得空白", "A name must not be empty, and has no blank and no plus sign"};
    return {"用法有誤，請以 --help 查看", "Wrong usage: see --help"};
}

Words refused_word() {
    return {"拒絕", "refused"};
}

Words help_words() {
    return {
        "jcic-desk-witness 指令 資料夾 [選項]\n"
        "  為聯徵查調櫃台的日誌作見證：僅於日誌由所見證內容延續時簽署（C2SP tlog-cosignature）。\n"
        "  init FOLDER NAME              產生見證金鑰，印出公開金鑰\n"
        "  trust FOLDER KEY              登錄日誌之金鑰（櫃台之 jcic-desk-cli ledger head 印出）\n"
        "  sign FOLDER REQUEST [ANSWER]  檢視要求檔，簽署或拒絕；回覆寫入 ANSWER，未給時印於標準輸出\n"
        "  sign FOLDER --connect CONNINFO   檢視櫃台連線伺服器上各登錄日誌，簽署或拒絕，簽章送回伺服器\n"
        "  watch FOLDER --connect CONNINFO  每分鐘如此一次，直到結束程式\n"
        "  status FOLDER                 公開金鑰，各日誌見證至第幾筆、時間，最後一次拒絕\n"
        "  --connect CONNINFO            libpq 的連線字串；不得含密碼\n"
        "  --json                        於標準輸出印出一個 JSON 物件\n"
        "  --language zh|en              訊息的語言，預設中文\n"
        "  --version                     程式的版本\n"
        "結束碼：0 完成；1 拒絕（未登錄，或須自其他筆數接起）；2 用法有誤；3 檔案或伺服器無法使用；4 "
        "拒絕（日誌與所見證者不符）\n",
        "jcic-desk-witness COMMAND FOLDER [options]\n"
        "  Witnesses ledgers of JCIC desk: signs only what extends what it signed before (C2SP tlog-cosignature).\n"
        "  init FOLDER NAME              makes the witness's key, and prints the public key\n"
        "  trust FOLDER KEY              a ledger's key, as the desk's `jcic-desk-cli ledger head` prints it\n"
        "  sign FOLDER REQUEST [ANSWER]  checks a request, signs or refuses; writes ANSWER, or to standard "
        "output\n"
        "  sign FOLDER --connect CONNINFO   checks each trusted ledger at the hub, signs or refuses; the signature "
        "goes "
        "back there\n"
        "  watch FOLDER --connect CONNINFO  does so every minute until it is stopped\n"
        "  status FOLDER                 the public key, how far each ledger was witnessed, when, and the last "
        "refusal\n"
        "  --connect CONNINFO            a connection string of libpq, without a password\n"
        "  --json                        one JSON object on standard output\n"
        "  --language zh|en              default zh\n"
        "  --version                     the version of the program\n"
        "Exit status: 0 done; 1 refused (not trusted, or ask from another size); 2 wrong usage; 3 a file "
        "or the server cannot be used; 4 refused (the ledger does not match what was witnessed)\n"};
}

}  // namespace jcic::witness
