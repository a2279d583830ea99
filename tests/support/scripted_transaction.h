#pragma once
// A transaction with a card that follows a script (scripted_link.h), begun anew for each test.

#include <memory>
#include <optional>

#include "pcsc/transaction.h"
#include "support/scripted_link.h"

namespace jcic::test {

class ScriptedTransaction {
protected:
    void begin() {
        card_.reset();
        channel_.reset();
        session_.reset();
        link_ = std::make_shared<ScriptedLink>();
        session_.emplace(pcsc::Session::establish(link_).value());
        channel_.emplace(pcsc::Channel::open(*session_, ScriptedLink::reader, pcsc::Share::shared).value());
        card_.emplace(pcsc::Transaction::begin(*channel_).value());
    }

    std::shared_ptr<ScriptedLink> link_;
    std::optional<pcsc::Session> session_;
    std::optional<pcsc::Channel> channel_;
    std::optional<pcsc::Transaction> card_;
};

}  // namespace jcic::test
