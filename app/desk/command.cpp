#include "app/desk/command.h"

#include "app/desk/workplace.h"

namespace jcic::desk {
namespace {

/// One function a command.
struct Door {
    Workplace& workplace;
    const Typed& typed;
    const std::stop_token& stop;

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
    Result<ReadIn> operator()(const command::ReadFile& asked) const {
        return workplace.reading().read(*asked.book, *asked.step, asked.file);
    }
    Result<TakenIn> operator()(const command::TakeRead& asked) const {
        return workplace.reading().take(asked.seen, stop);
    }
    Result<std::filesystem::path> operator()(const command::SaveForm& asked) const {
        return workplace.reading().save_form(*asked.book, *asked.step, asked.file).map([&] { return asked.file; });
    }
    Result<RegisterPage> operator()(const command::Sheet& asked) const {
        return workplace.registers().sheet(*asked.book, asked.filter);
    }
    Result<std::size_t> operator()(const command::Save& asked) const {
        return workplace.registers().save(*asked.book, asked.filter, asked.file, typed.at(0));
    }
};

}  // namespace

Result<std::any> carry_out(const Command& command, Workplace& workplace, const Typed& typed,
                           const std::stop_token& stop) {
    return std::visit(
        [&](const auto& one) -> Result<std::any> {
            auto answer = Door{workplace, typed, stop}(one);
            if (!answer) return tl::unexpected<Fault>(std::move(answer).error());
            return std::any(std::move(*answer));
        },
        command);
}

}  // namespace jcic::desk
