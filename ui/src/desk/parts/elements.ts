import type { Component } from 'vue'
import { ElConfigProvider, ElOption, ElSelect } from 'element-plus'
import 'element-plus/es/components/option/style/css'
import 'element-plus/es/components/select/style/css'

// Element Plus types the props of these three by their runtime definitions, which a strict template
// refuses; they are used only behind components of ours that are typed.
export const Config: Component = ElConfigProvider
export const Option: Component = ElOption
export const Select: Component = ElSelect
