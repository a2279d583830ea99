#include "app/desk/command.h"

#include "app/desk/workplace.h"

namespace jcic::desk {
namespace {

/// One function a command.
struct Door {
    Workplace& workplace;
    const Typed& typed;

    Result<command::Registers::Answer> operator()(const command::Registers&) const {
        return workplace.registers().readable();
    }
    Result<RegisterView> operator()(const command::Rows& asked) const {
        return workplace.registers().rows(*asked.book, asked.filter);
    }
    Result<RowView> operator()(const command::Row& asked) const {
        return workplace.registers().row(*asked.book, asked.id);
    }
    Result<std::string> operator()(const command::Attach& asked) const {
        return workplace.registers().attach(asked.file);
    }
    Result<AttachedFile> operator()(const command::Attached& asked) const {
        return workplace.registers().attached(*asked.book, asked.row, asked.field);
    }
    Result<StepPage> operator()(const command::PageOf& asked) const { return workplace.registers().page(asked.wanted); }
    Result<std::string> operator()(const command::Take& asked) const {
        if (asked.seen) return workplace.registers().take(asked.wanted, *asked.seen, typed.at(0));
        if (asked.wanted.step->secret != nullptr) return workplace.registers().take(asked.wanted, typed.at(0));
        return workplace.registers().take(asked.wanted);
    }
    Result<RegisterPage> operator()(const command::Sheet& asked) const {
        return workplace.registers().sheet(*asked.book, asked.filter);
    }
    Result<std::size_t> operator()(const command::Save& asked) const {
        return workplace.registers().save(*asked.book, asked.filter, asked.file, typed.at(0));
    }
};

}  // namespace

Result<std::any> carry_out(const Command& command, Workplace& workplace, const Typed& typed, const std::stop_token&) {
    return std::visit(
        [&](const auto& one) -> Result<std::any> {
            auto answer = Door{workplace, typed}(one);
            if (!answer) return tl::unexpected<Fault>(std::move(answer).error());
            return std::any(std::move(*answer));
        },
        command);
}

}  // namespace jcic::desk
