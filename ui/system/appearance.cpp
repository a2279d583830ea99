#include "ui/system/appearance.h"

#include "ui/lists/list_columns.h"

namespace jcic::ui {

Appearance::Appearance(std::filesystem::path profile, QObject* parent)
    : QObject(parent),
      profile_(std::move(profile)),
      system_shade_(theme::system_shade()),
      preferences_(Preferences::read(profile_)) {
    keep_lists_in(profile_);
    apply();
}

void Appearance::change(const Preferences& preferences) {
    override_with(preferences);
    preferences_.write(profile_);
}

void Appearance::keep_cover(bool cover) {
    if (preferences_.cover == cover) return;
    preferences_.cover = cover;
    auto kept = Preferences::read(profile_);
    kept.cover = cover;
    kept.write(profile_);
}

void Appearance::override_with(const Preferences& preferences) {
    preferences_ = preferences;
    apply();
}

void Appearance::apply() {
    if (const auto wanted = preferences_.shade.value_or(system_shade_);
        shown_ != wanted || shown_text_ != preferences_.text) {
        shown_ = wanted;
        shown_text_ = preferences_.text;
        theme::apply(*qApp, wanted, shown_text_);
    }
    language_.use(preferences_.language);
    Q_EMIT changed();
}

}  // namespace jcic::ui
