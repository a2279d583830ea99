#include "app/witness/words.h"

namespace jcic::witness {

Words words_for(Judgement judgement) {
    switch (judgement) {
        case Judgement::cosign:
            return {"已見證", "Witnessed"};
        case Judgement::unknown_log:
            return {"這本日誌沒有登錄：先以 trust 登錄櫃台 ledger head 所印的日誌金鑰",
                    "Nobody told this witness to trust the ledger: trust the key that the desk's `ledger head` prints"};
        case Judgement::older:
            return {
                "筆數比見證過的少：整個資料夾換回舊的，或要求檔是舊的。請查櫃台",
                "Fewer events than were witnessed: an earlier folder was put back, or the request is an old one. Look "
                "at that desk"};
        case Judgement::unknown_key:
            return {
                "簽署的金鑰不是由已知的金鑰交接：封印鏈重新開始，或換了日誌。查明緣由後，才以 trust 登錄新的金鑰",
                "Signed by no key that the known one hands over to: the seals began anew, or the ledger is another. "
                "Find out why before you trust the new key"};
        case Judgement::split:
            return {
                "與見證過的筆數相同，樹根卻不同：同一本日誌有兩種內容。請查櫃台",
                "As many events as were witnessed, and another root: the ledger has two histories. Look at that desk"};
        case Judgement::behind:
            return {
                "要求檔不是從見證過的筆數接起：請櫃台從這個筆數起再要求一次（--since）",
                "It goes on from another size than the one witnessed: the desk has to ask again from that (--since)"};
        case Judgement::inconsistent:
            return {
                "見證過的事件不是這本日誌的開頭：內容改過或換回舊的。請查櫃台",
                "The events that were witnessed are not its first ones: it was altered or put back. Look at that desk"};
    }
    return {};
}

namespace {

Words of_file(const Fault& fault) {
    const auto what = fault.code;
    if (what == FaultCode::file_missing) return {"找不到檔案", "The file is not there"};
    if (what == FaultCode::file_read) return {"檔案無法讀取", "The file cannot be read"};
    if (what == FaultCode::file_write && fault.detail("reason") == "exists")
        return {"這個資料夾已經有見證金鑰", "This folder has a witness's key already"};
    if (what == FaultCode::file_write) return {"檔案無法寫入", "The file cannot be written"};
    if (fault.detail("part") == "key") return {"見證金鑰的檔案已損壞", "The file of the witness's key is damaged"};
    if (fault.detail("part") == "log")
        return {"見證紀錄的檔案已損壞：什麼都不簽", "What was witnessed of a ledger is damaged: nothing is signed"};
    return {"檔案過大", "The file is too large"};
}

}  // namespace

Words words_for(const Fault& fault) {
    const auto field = fault.detail("field");
    if (fault.code != FaultCode::input_form) return of_file(fault);
    if (field == "request") return {"這個檔案不是見證要求", "The file is no request to a witness"};
    if (field == "KEY")
        return {"這不是日誌金鑰：櫃台的 ledger head 會印出整行",
                "This is no ledger's key: the desk's `ledger head` prints it"};
    if (field == "NAME")
        return {"名稱不能有空格或加號，也不能是空的", "A name has no blank and no plus sign, and is not empty"};
    return {"用法有誤，請以 --help 查看", "Wrong usage: see --help"};
}

Words help_words() {
    return {
        "jcic-desk-witness 指令 資料夾 [選項]\n"
        "  為聯徵查調櫃台的日誌作見證：只在日誌從見證過的內容接下去時簽署（C2SP tlog-cosignature）。\n"
        "  init FOLDER NAME              產生見證金鑰，印出公開金鑰\n"
        "  trust FOLDER KEY              登錄一本日誌的金鑰（櫃台的 jcic-desk-cli ledger head 會印出）\n"
        "  sign FOLDER REQUEST [ANSWER]  看過要求檔，簽署或拒絕；回覆寫到 ANSWER，未給時印在標準輸出\n"
        "  status FOLDER                 公開金鑰，每本日誌見證到第幾筆、何時\n"
        "  --json                        在標準輸出印一個 JSON 物件\n"
        "  --language zh|en              訊息的語言，預設中文\n"
        "  --version                     程式的版本\n"
        "結束碼：0 完成；1 拒絕（未登錄，或要從別的筆數接起）；2 用法有誤；3 檔案無法讀寫；4 "
        "拒絕（日誌與見證過的不符）\n",
        "jcic-desk-witness COMMAND FOLDER [options]\n"
        "  Witnesses ledgers of JCIC desk: signs only what goes on from what it saw before (C2SP tlog-cosignature).\n"
        "  init FOLDER NAME              makes the witness's key, and prints its public half\n"
        "  trust FOLDER KEY              a ledger's key, as the desk's `jcic-desk-cli ledger head` prints it\n"
        "  sign FOLDER REQUEST [ANSWER]  judges a request, signs or refuses; the answer to a file, else to standard "
        "output\n"
        "  status FOLDER                 the public key, and how far each ledger was witnessed, and when\n"
        "  --json                        one JSON object on standard output\n"
        "  --language zh|en              default zh\n"
        "  --version                     the version of the program\n"
        "Exit status: 0 done; 1 refused (not trusted, or to be asked from another size); 2 wrong usage; 3 a file "
        "cannot be "
        "read or written; 4 refused (the ledger is not what was witnessed)\n"};
}

}  // namespace jcic::witness
